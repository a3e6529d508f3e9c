package onrecord.corpus.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.BoundedBytes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A text of LibreOffice or OpenOffice (.odt): its paragraphs, and behind them its notes.
final class OpenDocument {
  private static final long MOST_BYTES = 60_000_000;

  private OpenDocument() {}

  static Extract read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Document content =
          part(zip, "content.xml")
              .orElseThrow(
                  () ->
                      new Unreadable(
                          "not a sound .odt file: no text in it",
                          "open it in a word processor and save it again"));
      Map<String, String> guesses = new HashMap<>();
      Optional<Document> facts = part(zip, "meta.xml");
      facts.flatMap(it -> words(it, "dc:title")).ifPresent(title -> guesses.put("title", title));
      OpenDocumentText text = new OpenDocumentText();
      Element body = content.getElementsByTag("office:text").first();
      if (body != null) {
        text.take(body);
      }
      return text.extract(guesses);
    } catch (ZipException e) {
      throw new Unreadable(
          "not a sound .odt file: " + e.getMessage(),
          "open it in a word processor and save it again");
    }
  }

  private static Optional<String> words(Document part, String name) {
    return part.getElementsByTag(name).stream()
        .map(Element::text)
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  private static Optional<Document> part(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream bytes = new BoundedBytes(zip.getInputStream(entry), MOST_BYTES)) {
      String xml = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Jsoup.parse(xml, "", Parser.xmlParser()));
    }
  }
}
