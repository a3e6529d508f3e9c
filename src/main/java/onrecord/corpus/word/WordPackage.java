package onrecord.corpus.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import onrecord.corpus.extraction.Unreadable;

/// The parts of a Word file, found as the file itself says.
final class WordPackage implements AutoCloseable {
  private static final long MOST_BYTES = 100_000_000;
  private static final String MAIN = "officeDocument";
  private static final String USUAL_MAIN = "word/document.xml";
  private static final String ADVICE = "open it in a word processor and save it again";

  private final FileSystem zip;
  private final String main;
  private final Map<String, String> related;

  /// What is done at each step through an XML file.
  interface XmlStep {
    void at(XMLStreamReader xml) throws XMLStreamException;
  }

  WordPackage(Path file) throws IOException, XMLStreamException {
    this.zip = FileSystems.newFileSystem(file);
    try {
      this.main = relations("", "_rels/.rels").getOrDefault(MAIN, USUAL_MAIN);
      int folder = main.lastIndexOf('/') + 1;
      this.related =
          relations(
              main.substring(0, folder),
              main.substring(0, folder) + "_rels/" + main.substring(folder) + ".rels");
    } catch (IOException | XMLStreamException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /// Steps through the part that has the text.
  void readMain(XmlStep step) throws IOException, XMLStreamException {
    if (!read(Optional.of(main), step)) {
      throw new Unreadable("not a .docx file: no /" + main + " in it", ADVICE);
    }
  }

  /// The part of that kind that belongs to the text.
  Optional<String> beside(String kind) {
    String told = related.get(kind);
    return Optional.of(
        told == null ? main.substring(0, main.lastIndexOf('/') + 1) + kind + ".xml" : told);
  }

  /// Steps through a part; false where there is none.
  boolean read(Optional<String> name, XmlStep step) throws IOException, XMLStreamException {
    Path part = zip.getPath("/").resolve(name.orElse("")).normalize();
    if (!Files.isRegularFile(part)) {
      return false;
    }
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream bytes = new BoundedXml(Files.newInputStream(part))) {
      XMLStreamReader xml = factory.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        xml.next();
        step.at(xml);
      }
    }
    return true;
  }

  /// The parts that a list of relations names, by the last word of their kind.
  private Map<String, String> relations(String folder, String list)
      throws IOException, XMLStreamException {
    Map<String, String> relations = new TreeMap<>();
    read(
        Optional.of(list),
        xml -> {
          if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
            String type = WordXml.attribute(xml, "Type");
            String target = WordXml.attribute(xml, "Target");
            relations.putIfAbsent(
                type.substring(type.lastIndexOf('/') + 1),
                target.startsWith("/") ? target.substring(1) : folder + target);
          }
        });
    return relations;
  }

  @Override
  public void close() throws IOException {
    zip.close();
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
