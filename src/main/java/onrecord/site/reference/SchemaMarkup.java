package onrecord.site.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.citing.CitedPlace;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// A page in JSON-LD: schema.org's `Article`, and in it the `Quotation`, placed by W3C's selectors,
/// whose offsets count Unicode code points.
final class SchemaMarkup {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int AROUND = 32;

  private SchemaMarkup() {}

  static String of(CitablePage page) {
    Statement statement = page.statement();
    Masthead masthead = page.masthead();
    ObjectNode article = JSON.objectNode();
    article
        .putArray("@context")
        .add("https://schema.org")
        .addObject()
        .put("oa", "http://www.w3.org/ns/oa#");
    article.put("@type", "Article").put("@id", page.whole()).put("headline", masthead.title());
    article.put("genre", masthead.kind()).put("identifier", statement.id());
    article.put("sha256", statement.checksum());
    language(article, masthead);
    people(article, statement);
    PlainDate.of(masthead.date()).ifPresent(date -> article.put("datePublished", date));
    PlainDate.of(masthead.amended()).ifPresent(date -> article.put("dateModified", date));
    masthead.url().ifPresent(url -> article.put("isBasedOn", url));
    page.quotation().ifPresent(words -> article.set("hasPart", quotation(page, words)));
    return article.toString();
  }

  private static void language(ObjectNode node, Masthead masthead) {
    if (!masthead.language().equals("und")) {
      node.put("inLanguage", masthead.language());
    }
  }

  /// Who signed it and who issued it; nobody issues readers' comments.
  private static void people(ObjectNode article, Statement statement) {
    Masthead masthead = statement.masthead();
    Optional<Organization> organization =
        masthead.organization().filter(_ -> !statement.isReaderComments());
    List<String> authors = masthead.authors();
    if (!authors.isEmpty()) {
      ArrayNode all = article.putArray("author");
      authors.forEach(name -> all.add(named("Person", name)));
    } else {
      organization.ifPresent(one -> article.set("author", named("Organization", one.name())));
    }
    masthead
        .publisher()
        .or(() -> organization.map(Organization::name))
        .ifPresent(name -> article.set("publisher", named("Organization", name)));
  }

  private static ObjectNode named(String type, String name) {
    return JSON.objectNode().put("@type", type).put("name", name);
  }

  private static ObjectNode quotation(CitablePage page, QuotationAddress address) {
    Statement statement = page.statement();
    String text = statement.text();
    Span words = address.words();
    ObjectNode quotation =
        JSON.objectNode()
            .put("@type", "Quotation")
            .put("@id", page.address())
            .put("text", words.of(text));
    language(quotation, page.masthead());
    speaker(quotation, page.cited());
    ArrayNode selectors = quotation.putArray("oa:hasSelector");
    selectors
        .addObject()
        .put("@type", "oa:TextPositionSelector")
        .put("oa:start", text.codePointCount(0, words.start()))
        .put("oa:end", text.codePointCount(0, words.end()));
    selectors
        .addObject()
        .put("@type", "oa:TextQuoteSelector")
        .put("oa:exact", words.of(text))
        .put("oa:prefix", text.substring(back(text, words.start()), words.start()))
        .put("oa:suffix", text.substring(words.end(), forth(text, words.end())));
    return quotation;
  }

  /// Whose words they are, where that is certain: a third party's, else those of whoever signed or
  /// issued them.
  private static void speaker(ObjectNode quotation, CitedPlace cited) {
    if (cited.voice().isPresent()) {
      cited.voice().flatMap(Voice::name).ifPresent(name -> quotation.put("creditText", name));
    } else {
      people(quotation, cited.statement());
    }
  }

  private static int back(String text, int from) {
    int at = Math.max(0, from - AROUND);
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private static int forth(String text, int from) {
    int at = Math.min(text.length(), from + AROUND);
    return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }
}
