package onrecord.conversation.smalltalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.Wording;
import onrecord.testing.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever has told no language is answered in that of the words.
final class SpokenLanguageTest {
  /// Words of both languages.
  private static final String SHARED = "صلح؟";

  private static List<String> wrong(String file, int text) throws IOException {
    var wrong = new ArrayList<String>();
    Golden.read("conversation/smalltalk/" + file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .filter(row -> !row[1].equals("laughter") && !SHARED.contains(row[text]))
        .filter(row -> !Wording.languageOf(row[text]).equals(row[0]))
        .forEach(row -> wrong.add(row[0] + " " + row[text] + ": " + Wording.languageOf(row[text])));
    return wrong;
  }

  @Test
  void utterances_areOfTheirLanguage() throws IOException {
    assertThat(wrong("utterances.tsv", 2)).isEmpty();
    assertThat(wrong("utterances-held-out.tsv", 2)).isEmpty();
  }

  @Test
  void questions_areOfTheirLanguage() throws IOException {
    assertThat(wrong("questions.tsv", 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hallo, de",
    "Bonjour Anna, fr",
    "hola, es",
    "سلام, fa",
    "مرحبا, ar",
    "hi, en",
    "/ask Frieden?, de",
    "/ask@onrecord_bot Qui a gagné ?, fr",
    "/start, en",
    "Mousavi?, en",
    "sanctions?, en",
    "Wahlen 2009?, de",
    "👍, en"
  })
  void fewWords_areOfTheirLanguage(String text, String language) {
    assertThat(Wording.languageOf(text)).isEqualTo(language);
  }
}
