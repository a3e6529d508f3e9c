package onrecord.corpus.extraction;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A .docx file: a zip archive with the text in `word/document.xml`.
public final class WordFile {
  private static final long MOST_BYTES = 100_000_000;
  private static final String ADVICE = "open it in a word processor and save it again";
  private static final Set<String> NOT_SHOWN = Set.of("Fallback", "moveFrom", "del");

  private static final Pattern LINE_ENDS =
      Pattern.compile("[\\n\\r\\f\\x{0b}\\x{85}\\x{2028}\\x{2029}]");

  private final StringBuilder text = new StringBuilder();
  private final WordRun run = new WordRun();
  private int hidden;
  private boolean words;

  private WordFile() {}

  /// Reads its paragraphs.
  ///
  /// @throws Unreadable when it is not one, or unfolds to far more than a text
  public static Extract read(Path file) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      WordFile body = new WordFile();
      if (Files.exists(zip.getPath("word/styles.xml"))) {
        body.readEntry(zip, "word/styles.xml", body.run::takeStyle);
      }
      body.readEntry(zip, "word/document.xml", body::take);
      Map<String, String> guesses = new HashMap<>();
      if (Files.exists(zip.getPath("docProps/core.xml"))) {
        WordFile properties = new WordFile();
        properties.readEntry(zip, "docProps/core.xml", xml -> properties.takeTitle(xml, guesses));
      }
      return new Extract(body.text.toString(), Extract.Layout.PARAGRAPHS, guesses);
    } catch (NoSuchFileException e) {
      throw new Unreadable("not a .docx file: no " + e.getMessage() + " in it", ADVICE);
    } catch (ZipException | XMLStreamException | ProviderNotFoundException e) {
      throw new Unreadable("not a sound .docx file: " + e.getMessage(), ADVICE);
    }
  }

  /// What is done at each step through an XML file.
  private interface XmlStep {
    void at(XMLStreamReader xml) throws XMLStreamException;
  }

  private void readEntry(FileSystem zip, String name, XmlStep step)
      throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream bytes = new BoundedXml(Files.newInputStream(zip.getPath(name)))) {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        xml.next();
        step.at(xml);
      }
    }
  }

  private void takeTitle(XMLStreamReader xml, Map<String, String> guesses)
      throws XMLStreamException {
    if (xml.isStartElement() && xml.getLocalName().equals("title")) {
      String title = xml.getElementText().strip();
      if (!title.isEmpty()) {
        guesses.put("title", title);
      }
    }
  }

  private void take(XMLStreamReader xml) {
    switch (xml.getEventType()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        if (words && hidden == 0 && !run.isStruck()) {
          String shown = LINE_ENDS.matcher(xml.getText()).replaceAll(" ");
          text.append(run.isRaised() ? Superscripts.of(shown) : shown);
        }
      }
      default -> {}
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    run.start(xml);
    hidden += NOT_SHOWN.contains(name) ? 1 : 0;
    switch (name) {
      case "t" -> words = true;
      case "tab", "br", "cr" -> text.append(' ');
      case "txbxContent" -> text.append('\n');
      case "noBreakHyphen" -> text.append('\u2011');
      default -> {}
    }
  }

  private void end(String name) {
    run.end(name);
    hidden -= NOT_SHOWN.contains(name) ? 1 : 0;
    switch (name) {
      case "t" -> words = false;
      case "p" -> text.append('\n');
      default -> {}
    }
  }

  /// A small zip can unfold to more than there is memory.
  private static final class BoundedXml extends FilterInputStream {
    private long left = MOST_BYTES;

    BoundedXml(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      return counted(one, one < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      return counted(count, Math.max(0, count));
    }

    private int counted(int outcome, int taken) throws IOException {
      left -= taken;
      if (left < 0) {
        throw new Unreadable(
            "unfolds to more than " + MOST_BYTES / 1_000_000 + " MB",
            "save it without what is not text");
      }
      return outcome;
    }
  }
}
