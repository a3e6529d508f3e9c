package onrecord.conversation.citing;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;

/// The one citation in a text, as the library reads it.
final class ParsedCitation {
  private ParsedCitation() {}

  static BibTeXEntry bibtex(String text) throws Exception {
    BibTeXDatabase database = new BibTeXConverter().loadDatabase(bytes(text));
    assertThat(database.getEntries()).hasSize(1);
    return database.getEntries().values().iterator().next();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static String raw(BibTeXEntry entry, String field) {
    return entry.getField(new Key(field)).toUserString();
  }

  static RISReference ris(String text) throws Exception {
    var references = new RISParser().parse(new StringReader(text)).getReferences();
    assertThat(references).hasSize(1);
    return references.getFirst();
  }

  @SuppressWarnings("unchecked")
  static CSLItemData csl(String text) throws Exception {
    var list = new JsonParser(new JsonLexer(new StringReader(text))).parseArray();
    assertThat(list).hasSize(1);
    return CSLItemData.fromJson((Map<String, Object>) list.getFirst());
  }
}
