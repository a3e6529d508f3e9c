package onrecord.corpus.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.pages.WebPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The text of a mail without the mail that it answers, the signature and the foot of a mailing
/// list. What it quotes in between stays, marked as quoted.
final class MailText {
  private static final String ANSWERED =
      ".gmail_quote, blockquote[type=cite], .moz-cite-prefix, .yahoo_quoted, #divRplyFwdMsg,"
          + " #divRplyFwdMsg ~ *, #appendonsend, #appendonsend ~ *, .moz-signature,"
          + " .gmail_signature, .OutlookMessageHeader, .OutlookMessageHeader ~ *";

  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)\\A(?:on|am|le|el|il|op|\u062f\u0631|\u0641\u064a) .{4,200}?"
              + "(?:wrote|schrieb|a \u00e9crit|escribi\u00f3|ha scritto|schreef|\u0646\u0648\u0634\u062a|\u0643\u062a\u0628)"
              + ".{0,120}\\z");
  private static final Pattern OLD_MAIL =
      Pattern.compile(
          "(?iu)\\A-{2,10} ?(?:original message|urspr\u00fcngliche nachricht|message d'origine"
              + "|mensaje original|forwarded message)");
  private static final Pattern LIST_FOOT = Pattern.compile("_{30,}\\s*");
  private static final Pattern HOUSEKEEPING =
      Pattern.compile(
          "(?iu)(?:unsubscribe|view (?:this|it|the) .{0,30}browser|view in (?:your )?browser"
              + "|abbestellen|abmelden|im browser (?:ansehen|anzeigen|\u00f6ffnen)"
              + "|d\u00e9sabonner|d\u00e9sinscrire|dans votre navigateur|darse de baja|en (?:su|tu) navegador"
              + "|\u0644\u063a\u0648 \u0627\u0634\u062a\u0631\u0627\u06a9|\u0625\u0644\u063a\u0627\u0621 \u0627\u0644\u0627\u0634\u062a\u0631\u0627\u0643)");
  private static final int LONGEST_HOUSEKEEPING = 250;
  private static final int LONGEST_SIGNATURE = 10;

  private MailText() {}

  /// The page where it says as much as the plain letters, else those.
  static Extract of(MailParts parts) {
    Optional<Extract> page = parts.html().map(MailText::ofPage);
    Optional<Extract> plain = parts.plain().map(MailText::ofPlain);
    int length = plain.map(it -> it.text().length()).orElse(0);
    return page.filter(it -> it.text().length() * 2 > length)
        .or(() -> plain)
        .orElse(new Extract("", Extract.Layout.PARAGRAPHS, Map.of()));
  }

  private static Extract ofPage(String html) {
    Document page = Jsoup.parse(html);
    page.select(ANSWERED).remove();
    page.select("p, div, td, a, span")
        .removeIf(
            each ->
                each.text().length() < LONGEST_HOUSEKEEPING
                    && HOUSEKEEPING.matcher(each.text()).find());
    return WebPage.piece(page.body().html());
  }

  private static Extract ofPlain(String text) {
    List<String> lines = text.lines().toList();
    int end = foot(lines);
    int answered = answered(lines, end);
    // A mail that is nothing but an old one is that.
    int cut = answered > 0 ? answered : end;
    List<String> own =
        lines.subList(0, cut).stream()
            .filter(
                line -> line.length() > LONGEST_HOUSEKEEPING || !HOUSEKEEPING.matcher(line).find())
            .toList();
    return Extract.ofLines(String.join("\n", own), Map.of());
  }

  /// Where the signature or the foot of a list begins.
  private static int foot(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      boolean few = lines.size() - i <= LONGEST_SIGNATURE;
      boolean signature = lines.get(i).equals("-- ") || (few && lines.get(i).equals("--"));
      boolean list =
          LIST_FOOT.matcher(lines.get(i)).matches()
              && lines.subList(i, lines.size()).stream()
                  .anyMatch(line -> line.contains("mailing list"));
      if (signature || list) {
        return i;
      }
    }
    return lines.size();
  }

  /// Where the answered mail begins that ends this one.
  private static int answered(List<String> lines, int end) {
    int at = end;
    while (at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).startsWith(">"))) {
      at--;
    }
    boolean some = lines.subList(at, end).stream().anyMatch(line -> line.startsWith(">"));
    int from = some ? at : end;
    for (int i = Math.max(0, from - 2); some && i < from; i++) {
      if (ATTRIBUTION.matcher(String.join(" ", lines.subList(i, from)).strip()).matches()) {
        from = i;
      }
    }
    for (int i = 1; i < from; i++) {
      if (OLD_MAIL.matcher(lines.get(i)).lookingAt()) {
        return i;
      }
    }
    return from;
  }
}
