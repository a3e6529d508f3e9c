package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.Archive;
import onrecord.corpus.Voice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whose words come first when a question names a speaker: somebody quoted, an author, or an
/// organization with the words of others in its statements.
final class WhoseWordsTest {
  private static final String ORGANIZATIONS =
      """
      dockers:
        name: Dock Workers’ Union
        aliases: [Hafenarbeitergewerkschaft, Syndicat des dockers, Sindicato de Estibadores, اتحادیه کارگران بندر, نقابة عمال الميناء]
      """;

  @TempDir private static Path folder;
  @TempDir private static Path data;
  private static Archive archive;

  @BeforeAll
  static void openArchive() throws IOException {
    Files.writeString(folder.resolve("organizations.yaml"), ORGANIZATIONS);
    write(
        "en",
        "“The night shift will make every docker ill,” said Vera Lind, a doctor in the port.",
        "The night shift takes sleep from dockers, and we will not work it with one driver.",
        "Peter Stein of the Port Authority wrote: “The night shift will come for dockers in August.”");
    write(
        "de",
        "„Die Nachtschicht wird die Hafenarbeiter krank machen“, sagte Karin Holm, Ärztin im Hafen.",
        "Die Nachtschicht nimmt den Hafenarbeitern den Schlaf, und wir fahren sie nicht allein.");
    write(
        "fr",
        "« Le travail de nuit rendra les dockers malades », a déclaré Claire Morel, médecin du port.",
        "Le travail de nuit vole le sommeil des dockers, et nous ne le ferons pas seuls.");
    write(
        "es",
        "«El turno de noche enfermará a los estibadores», dijo Carmen Ruiz, médica del puerto.",
        "El turno de noche quita el sueño a los estibadores y no lo haremos con un solo conductor.");
    write(
        "fa",
        "دکتر نسرین سبحانی گفت: «شیفت شب همه کارگران بندر را بیمار خواهد کرد.»",
        "شیفت شب خواب را از کارگران بندر می‌گیرد و ما آن را با یک راننده انجام نمی‌دهیم.");
    write(
        "ar",
        "قالت الدكتورة سلمى حداد: «إن وردية الليل ستصيب عمال الميناء جميعا بالمرض.»",
        "وردية الليل تحرم عمال الميناء من النوم ولن نعمل فيها بسائق واحد.");
    writeColumn();
    archive = Archive.open(folder, data);
  }

  private static void writeColumn() throws IOException {
    Files.writeString(
        folder.resolve("column.txt"),
        """
        ---
        title: A column
        date: 2009-06-20
        language: en
        author: Ada Roth
        ---

        The night shift is a matter of wages, and dockers know what it is worth.
        """);
  }

  @AfterAll
  static void closeArchive() {
    archive.close();
  }

  private static void write(String language, String... paragraphs) throws IOException {
    Files.writeString(
        folder.resolve(language + ".txt"),
        "---\ntitle: T\norganization: dockers\ndate: 2009-06-26\nlanguage: %s\n---\n\n%s\n"
            .formatted(language, String.join("\n\n", paragraphs)));
  }

  private static List<String> voices(String question) {
    Answer answer = archive.ask(question);
    assertThat(answer).as(question).isInstanceOf(Answer.Quoted.class);
    return ((Answer.Quoted) answer)
        .quotes().stream()
            .map(
                quote ->
                    quote
                        .voice()
                        .map(Voice::speaker)
                        .or(() -> quote.statement().masthead().authors().stream().findFirst())
                        .orElse("-"))
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Vera Lind say about the night shift? | Vera Lind",
        "what did lind say about dockers | Vera Lind",
        "According to Vera Lind, what does the night shift do to dockers? | Vera Lind",
        "What did Peter Stein write about the night shift? | Peter Stein",
        "What does Ada Roth say about the night shift? | Ada Roth",
        "Was hat Karin Holm zur Nachtschicht gesagt? | Karin Holm",
        "Qu’a dit Claire Morel du travail de nuit ? | Claire Morel",
        "¿Qué dijo Carmen Ruiz sobre el turno de noche? | Carmen Ruiz",
        "نسرین سبحانی درباره شیفت شب چه گفت؟ | نسرین سبحانی",
        "ماذا قالت سلمى حداد عن وردية الليل؟ | سلمى حداد",
      })
  void speakerWhomAQuestionNames_isQuotedFirst(String question, String speaker) {
    assertThat(voices(question).getFirst()).contains(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What does the Dock Workers’ Union say about the night shift?",
        "Was sagt die Hafenarbeitergewerkschaft zur Nachtschicht?",
        "Que dit le Syndicat des dockers du travail de nuit ?",
        "¿Qué dice el Sindicato de Estibadores sobre el turno de noche?",
        "اتحادیه کارگران بندر درباره شیفت شب چه می‌گوید؟",
        "ماذا تقول نقابة عمال الميناء عن وردية الليل؟",
      })
  void organizationsOwnWords_comeBeforeThoseOfOthersInItsStatements(String question) {
    assertThat(voices(question)).first().isEqualTo("-");
  }
}
