package onrecord.corpus.word;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.Unreadable;

/// A .docx file: its main part, its notes, and what it says about itself.
public final class WordFile {
  private static final String ADVICE = "open it in a word processor and save it again";

  /// Titles that programs give: of no document, of a template, of a file.
  private static final Pattern PROGRAMS_TITLE =
      Pattern.compile(
          "(?iu)\\A(?:microsoft (?:office )?word\\b.*|.*\\.(?:docx?|dotx?|odt|rtf|pages|pdf)"
              + "|(?:untitled|unbenannt|sans titre|sin t\u00edtulo|title|titel|titre|t\u00edtulo)"
              + "(?: ?document| ?dokument)?[ \\d]*|(?:new )?do[ck]ument[eo]?[ _-]?\\d*"
              + "|powerpoint.presentation)");

  private WordFile() {}

  /// Reads its paragraphs, and behind them its notes.
  ///
  /// @throws Unreadable when it is not one, or unfolds to far more than a text
  public static Extract read(Path file) throws IOException {
    try (WordPackage parts = new WordPackage(file)) {
      WordStyles styles = new WordStyles();
      parts.read(parts.beside("styles"), styles::take);
      WordNumbering numbering = new WordNumbering(styles);
      parts.read(parts.beside("numbering"), numbering::take);
      WordParagraphs paragraphs = new WordParagraphs(styles, numbering);
      WordNotes notes = new WordNotes();
      parts.readMain(new WordText(styles, paragraphs::add, notes)::take);
      for (String kind : List.of("footnotes", "endnotes")) {
        parts.read(parts.beside(kind), new WordText(styles, notes::add, notes)::take);
      }
      notes.paragraphs().forEach(paragraphs::addNote);
      return paragraphs.extract(guesses(parts, paragraphs));
    } catch (ZipException | XMLStreamException | ProviderNotFoundException e) {
      throw new Unreadable("not a sound .docx file: " + e.getMessage(), ADVICE);
    }
  }

  /// The title that stands in the text, else that of the file's properties.
  private static Map<String, String> guesses(WordPackage parts, WordParagraphs paragraphs)
      throws IOException, XMLStreamException {
    Map<String, String> guesses = new HashMap<>();
    parts.read(Optional.of("docProps/core.xml"), xml -> takeTitle(xml, guesses));
    paragraphs.title().ifPresent(title -> guesses.put("title", title));
    return guesses;
  }

  private static void takeTitle(XMLStreamReader xml, Map<String, String> guesses)
      throws XMLStreamException {
    if (xml.isStartElement() && xml.getLocalName().equals("title")) {
      String title = xml.getElementText().strip();
      if (!title.isEmpty() && !PROGRAMS_TITLE.matcher(title).matches()) {
        guesses.put("title", title);
      }
    }
  }
}
