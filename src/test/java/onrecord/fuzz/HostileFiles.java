package onrecord.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Files of an archive, of each format, changed so that they are hardly ones any more.
public final class HostileFiles {
  private static final int LONGEST = 20_000;
  private static final String FRONT =
      """
      ---
      id: strike-NUMBER
      title: "All Out: on Monday"
      organization: dockers
      author: [Ana Ruiz, Bo Li]
      date: 2009-06~
      language: en
      voices:
        - {speaker: A Foreman, begins: Nobody saw, ends: come of it}
      ---

      """;
  private static final String WORDS =
      """
      # All out

      “Nobody saw what would come of it,” said a foreman. The interna-
      tional strike (see p. NUMBER) went on:

      1. for three days
      2. and no longer.

      ‘We don’t know.’
      """;
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("x.txt", FRONT + WORDS),
          Map.entry("x.md", FRONT + "## Words ##\n\n" + WORDS),
          Map.entry(
              "x.jsonl",
              "{\"id\":\"a-NUMBER\",\"title\":\"T\",\"author\":[\"A\"],\"date\":\"2009\",\"text\":\"One.\\n"
                  + "Two.\"}\n"
                  + "{\"id\":\"b-NUMBER\",\"voices\":[{\"speaker\":\"S\",\"begins\":\"T\",\"ends\":\"o.\"}],\"text\":\"Two.\"}\n"),
          Map.entry(
              "x.csv", "id,title,author,date,text\na-NUMBER,T,A; B,2009,\"One, two.\nThree.\"\n"),
          Map.entry(
              "x.html",
              "<html lang=en><head><title>T</title><meta name=date"
                  + " content=2009-06-26></head><body><nav>Menu</nav><article"
                  + " class=post-content><h1>T</h1><p>One <b>two</b> three.</p><div"
                  + " id=comments-area>No.</div><table><tr><td>Four.</td></tr></table></article></body></html>"),
          Map.entry(
              "x.txt.meta.yaml",
              "title: T\norganization: dockers\ntags: [a, b]\nauthor: &x A\npublisher: *x\n"),
          Map.entry(
              "organizations.yaml",
              """
              dockers: {name: Dock Workers’ Union, short: DWU, aliases: [a, b], country: DE}
              port: {name: P}
              """),
          Map.entry("names.yaml", "- [Tehran, Teheran]\n- [IRGC, Pasdaran]\n"));
  private static final List<String> NAMES = TEXTS.keySet().stream().sorted().toList();
  private static final String WORD_XML =
      "<?xml version='1.0'?><w:document xmlns:w='w'><w:body><w:p><w:r><w:t>One two.</w:t><w:tab/>"
          + "</w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Three.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
          + "</w:body></w:document>";

  private HostileFiles() {}

  /// A file.
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  public record Made(String name, byte[] bytes) {
    @Override
    public String toString() {
      return name + ": " + new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /// One of any format.
  public static Made of(Random random) {
    Mutation mutation = new Mutation(random, LONGEST);
    int format = random.nextInt(NAMES.size() + 2);
    if (format == NAMES.size()) {
      return new Made("x.docx", word(mutation));
    } else if (format > NAMES.size()) {
      return new Made("x.pdf", mutation.bytes(pdf(mutation.text(WORDS))));
    }
    String name = NAMES.get(format);
    // Of two with one id or one text an archive keeps the first.
    String number = Integer.toString(random.nextInt(1_000_000));
    String sound = TEXTS.getOrDefault(name, "").replace("NUMBER", number);
    byte[] text = mutation.text(sound).getBytes(StandardCharsets.UTF_8);
    return new Made(name, random.nextInt(4) == 0 ? mutation.bytes(text) : text);
  }

  private static byte[] word(Mutation mutation) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(mutation.text(WORD_XML).getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("docProps/core.xml"));
        zip.write(mutation.text("<a><title>T</title></a>").getBytes(StandardCharsets.UTF_8));
      }
      return mutation.below(3) == 0 ? mutation.bytes(bytes.toByteArray()) : bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf(String words) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.beginText();
        content.setLeading(14.5f);
        content.newLineAtOffset(72, 700);
        for (String line : words.split("\n", -1)) {
          content.showText(line.replaceAll("[^ -~]", "?"));
          content.newLine();
        }
        content.endText();
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
