package onrecord.corpus.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose words stand in a Word file: by its style for quotations and by marks, with notes and
/// changes that were followed.
final class WordVoicesTest {
  private static final String STYLES =
      "<w:styles xmlns:w='w'><w:style w:styleId='Zitat'><w:name w:val='Intense Quote'/></w:style></w:styles>";
  private static final String NOTES =
      "<w:footnotes xmlns:w='w'><w:footnote w:id='1'><w:p><w:r><w:t>Letter of 2 May.</w:t></w:r></w:p></w:footnote></w:footnotes>";
  private static final String NOTE = "<w:r><w:footnoteReference w:id='1'/></w:r>";

  @TempDir Path folder;

  private static String run(String words) {
    return "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>".formatted(words);
  }

  private static String paragraph(String... runs) {
    return "<w:p>%s</w:p>".formatted(String.join("", runs));
  }

  private static String quoted(String... runs) {
    return "<w:p><w:pPr><w:pStyle w:val='Zitat'/></w:pPr>%s</w:p>".formatted(String.join("", runs));
  }

  private static String changed(String from, String to) {
    return "<w:del w:id='2'><w:r><w:delText>%s</w:delText></w:r></w:del><w:ins w:id='3'>%s</w:ins>"
        .formatted(from, run(to));
  }

  private List<String> voices(String... paragraphs) throws IOException {
    String body =
        "<w:document xmlns:w='w'><w:body>%s</w:body></w:document>"
            .formatted(String.join("", paragraphs));
    Map<String, String> parts =
        Map.of("word/document.xml", body, "word/styles.xml", STYLES, "word/footnotes.xml", NOTES);
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.docx")))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    Files.writeString(folder.resolve("a.docx.meta.yaml"), "title: A\nlanguage: en\n");
    Statement statement = CorpusReader.read(folder).statements().getFirst();
    return statement.voices().stream()
        .map(voice -> voice.name().orElse(Voice.UNCERTAIN) + ": " + words(statement, voice))
        .toList();
  }

  private static String words(Statement statement, Voice voice) {
    return voice.span().of(statement.text());
  }

  @Test
  void paragraphsOfTheStyle_areWhoseTheTextSays() throws IOException {
    assertThat(
            voices(
                paragraph(run("Anna Weber wrote to the crew of the pilot boat in May:")),
                quoted(run("Nobody sails tonight."), NOTE),
                quoted(run("Nobody sails tomorrow.")),
                paragraph(run("The crew sailed all the same, without any light.")),
                quoted(run("We had no choice at all.")),
                quoted(run("Karl Stein, pilot")),
                paragraph(run("Nothing came of it in that year or in the next.")),
                quoted(run("It was a dark night for all of us.")),
                paragraph(run("Nobody was found."))))
        .containsExactly(
            "Anna Weber: Nobody sails tonight.¹",
            "Anna Weber: Nobody sails tomorrow.",
            "Karl Stein: We had no choice at all.",
            "?: It was a dark night for all of us.");
  }

  @Test
  void wordsBetweenMarks_areAsTheyStandAfterTheChanges() throws IOException {
    assertThat(
            voices(
                paragraph(
                    run("The harbour stood still. “We will not "),
                    changed("go to work", "sail at night"),
                    run(",” said "),
                    changed("Karl Stein", "Anna Weber"),
                    NOTE,
                    run(" on Monday."))))
        .containsExactly("Anna Weber: We will not sail at night,");
  }
}
