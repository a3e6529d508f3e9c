package onrecord.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.language.Span;

/// Every kind of page that the site of the first archive has, each with an address.
final class PageKinds {
  static final String FRSO = "frso-2009-imperialism-elections";
  static final String BARZEGAR =
      "It seems that wishful thinking got the better of credible reporting.";
  static final String KILLED = "/?q=How+many+people+have+been+killed+in+the+crackdown%3F";

  private PageKinds() {}

  static Map<String, String> of(FirstArchiveSite site) {
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("start", "/");
    kinds.put("start in Persian", "/?lang=fa");
    kinds.put("answer", KILLED);
    kinds.put("answer in Persian", KILLED + "&lang=fa");
    kinds.put("silence", "/?q=What+did+the+Tudeh+Party+say+about+the+election%3F");
    kinds.put("statement", "/s/" + FRSO);
    kinds.put("quotation", quotation(site, FRSO, BARZEGAR));
    kinds.put("quotation, site in Arabic", quotation(site, FRSO, BARZEGAR) + "?lang=ar");
    kinds.put("quotation that has changed", "/s/" + FRSO + "/100-160.00000000");
    kinds.put("statement that is none", "/s/frso-2009-imperialism-election");
    kinds.put("page that is none", "/nowhere");
    kinds.put("who said this", "/who");
    kinds.put("altered", "/who?text=" + form(BARZEGAR.replace("wishful", "careful")));
    kinds.put("verbatim", "/who?text=" + form(BARZEGAR));
    kinds.put("comparison to fill in", "/compare");
    kinds.put("comparison", "/compare?q=election&of=FSP,FRSO");
    kinds.put("timeline", "/timeline?q=election");
    kinds.put("timeline in German", "/timeline?q=election&lang=de");
    kinds.put("timeline in Persian", "/timeline?q=election&lang=fa");
    kinds.put("organizations", "/organizations");
    kinds.put("organization", "/organizations/freedom-socialist-party");
    kinds.put("people", "/people");
    kinds.put("within Telegram", "/app" + quotation(site, FRSO, BARZEGAR));
    return kinds;
  }

  /// The path of a quotation.
  static String quotation(FirstArchiveSite site, String id, String words) {
    Statement statement = site.archive().statements().find(id).orElseThrow();
    int start = statement.text().indexOf(words);
    return QuotationAddress.of(statement, new Span(start, start + words.length())).path();
  }

  /// Faults of a page that is open: what sticks out of the screen at its sides.
  static List<?> sticksOut(Browser browser) {
    return (List<?>)
        browser.run(
            """
            const out = [];
            const root = document.documentElement;
            if (root.scrollWidth > root.clientWidth) out.push('page: ' + root.scrollWidth);
            for (const one of document.body.querySelectorAll('*:not(.skip):not(.sr)')) {
              const box = one.getBoundingClientRect();
              if (box.width > 0 && (box.left < -1 || box.right > root.clientWidth + 1))
                out.push(one.outerHTML.slice(0, 120) + ' ' + box.left + '-' + box.right);
            }
            return out.slice(0, 5);
            """);
  }

  private static String form(String words) {
    return words.replace(" ", "+");
  }
}
