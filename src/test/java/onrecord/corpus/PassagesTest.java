package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.testing.Statements;
import onrecord.testing.Statements.Voiced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each case: a statement, then its passages, each with its speaker where that is another.
final class PassagesTest {
  private static final String SENTENCE = "The workers of the harbour have gone on strike today. ";

  private static Statement statement(String text, Voiced... voices) {
    return Statements.of("x", Statements.masthead("T", "", Optional.empty()), text, voices);
  }

  private static Voiced by(String speaker, String words) {
    return Statements.voice(speaker, words);
  }

  private static List<String> passages(String text, Voiced... voices) {
    return Passages.of(statement(text, voices)).stream()
        .map(it -> it.voice().map(Voice::speaker).map(name -> name + ": ").orElse("") + it.text())
        .toList();
  }

  private static List<String> leads(String text, Voiced... voices) {
    Statement statement = statement(text, voices);
    return Passages.of(statement).stream()
        .map(it -> it.lead().map(lead -> lead.of(statement.text())).orElse("-"))
        .toList();
  }

  @Test
  void paragraphs_areTheirOwnPassages() {
    assertThat(passages("One. Two.\nThree.")).containsExactly("One. Two.", "Three.");
  }

  @Test
  void paragraph_ofAHundredWords_staysWhole() {
    assertThat(passages(SENTENCE.repeat(10).strip())).hasSize(1);
    assertThat(passages(SENTENCE.repeat(11).strip())).hasSize(2);
  }

  @Test
  void longParagraph_isCutBetweenSentences_evenly() {
    List<Passage> passages = Passages.of(statement(SENTENCE.repeat(200).strip()));
    assertThat(passages)
        .hasSizeBetween(25, 32)
        .allSatisfy(it -> assertThat(Words.count(it.text())).isBetween(40, 100))
        .allSatisfy(it -> assertThat(it.text()).startsWith("The").endsWith("today."));
  }

  @Test
  void sentence_ofAnyLength_staysWhole() {
    String huge = "The " + "word ".repeat(5_000).strip() + ".";
    assertThat(passages("One. " + huge + " Two.")).contains(huge);
  }

  @Test
  void paragraph_withoutWords_isNoPassage() {
    assertThat(passages("One.\n* * *\n----\n👍\nTwo.")).containsExactly("One.", "Two.");
    assertThat(passages("")).isEmpty();
  }

  @Test
  void quotation_isAPassageInItsVoice() {
    assertThat(passages("He wrote: “It was fair.” We doubt it.", by("Miller", "It was fair.")))
        .containsExactly("He wrote:", "Miller: It was fair.", "We doubt it.");
  }

  @Test
  void quotation_atAParagraphsEnds_leavesNoMarksBehind() {
    assertThat(passages("“It was fair.”\nSo she said.", by("Miller", "It was fair.")))
        .containsExactly("Miller: It was fair.", "So she said.");
    assertThat(passages("She said: \"It was fair.\"", by("Miller", "It was fair.")))
        .containsExactly("She said:", "Miller: It was fair.");
  }

  @Test
  void quotation_overParagraphs_isAPassageInEach() {
    String words = "It was fair.\nIt was open.";
    assertThat(passages("She said: “" + words + "” So be it.", by("Miller", words)))
        .containsExactly("She said:", "Miller: It was fair.", "Miller: It was open.", "So be it.");
  }

  @Test
  void voices_ofTwo_areNeverOnePassage() {
    assertThat(
            passages(
                "“It was fair.” “It was not.”", by("A", "It was fair."), by("B", "It was not.")))
        .containsExactly("A: It was fair.", "B: It was not.");
    assertThat(passages("One two", by("A", "One"), by("B", "two")))
        .containsExactly("A: One", "B: two");
  }

  @Test
  void voice_withinASentence_cutsIt() {
    assertThat(passages("They call it “a fair vote”, but it was none.", by("A", "a fair vote")))
        .containsExactly("They call it", "A: a fair vote", "but it was none.");
  }

  @Test
  void marks_insideAQuotation_areItsOwn() {
    String words = "He called it ‘fair’ and \"open\".";
    assertThat(passages("She said: “" + words + "”", by("Miller", words)))
        .containsExactly("She said:", "Miller: " + words);
  }

  @Test
  void ownWords_afterAQuotation_keepTheirFirstMark() {
    assertThat(passages("“Never.” $400 million went there.", by("A", "Never.")))
        .containsExactly("A: Never.", "$400 million went there.");
    assertThat(passages("“Never.” “Always” is our word.", by("A", "Never.")))
        .containsExactly("A: Never.", "“Always” is our word.");
    assertThat(passages("\"Never.\" \"Always\" is our word.", by("A", "Never.")))
        .containsExactly("A: Never.", "\"Always\" is our word.");
    assertThat(passages("“Never.” (So he said.)", by("A", "Never.")))
        .containsExactly("A: Never.", "(So he said.)");
  }

  @Test
  void ownQuotation_beforeAVoice_keepsItsLastMark() {
    assertThat(passages("We say “Always.” “Never.”", by("A", "Never.")))
        .containsExactly("We say “Always.”", "A: Never.");
    assertThat(passages("We say \"Always\" \"Never.\"", by("A", "Never.")))
        .containsExactly("We say \"Always\"", "A: Never.");
    assertThat(passages("Wir sagen „Immer“ „Nie.“", by("A", "Nie.")))
        .containsExactly("Wir sagen „Immer“", "A: Nie.");
  }

  @Test
  void list_isLedInByTheLineBeforeIt() {
    assertThat(leads("Now. We call for:\n• bread\n• peace\nThat is all."))
        .containsExactly("-", "We call for:", "We call for:", "-");
    assertThat(leads("We call for:\n1. Bread.\nb) Peace.\n(3) Work."))
        .containsExactly("-", "We call for:", "We call for:", "We call for:");
  }

  @Test
  void nextParagraph_isLedIn_whateverItIs() {
    assertThat(leads("They said:\nWe go.\nWe stay.")).containsExactly("-", "They said:", "-");
  }

  @Test
  void quotation_overParagraphs_isLedInToItsEnd() {
    String words = "It was fair.\nIt was open.";
    assertThat(leads("Miller wrote:\n“" + words + "”\nSo be it.", by("Miller", words)))
        .containsExactly("-", "Miller wrote:", "Miller wrote:", "-");
  }

  @Test
  void quotation_inItsParagraph_isLedInByTheWordsBesideIt() {
    assertThat(leads("No. Miller wrote: “It was fair.” So be it.", by("Miller", "It was fair.")))
        .containsExactly("-", "-", "Miller wrote:", "-");
    assertThat(leads("“It was fair,” wrote Miller. No.", by("Miller", "It was fair,")))
        .containsExactly("wrote Miller.", "-", "-");
  }

  /// Each case: a text, the words in it that are Miller's, and what of its own can be quoted.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          “It was fair,” said Miller on the radio. He left the town then. | It was fair, | He left the town then.
          The vote was over. As Miller wrote in May, “It was fair.” | It was fair. | The vote was over.
          “It was fair,” Miller said, as the hall grew quiet. | It was fair, | -
          “It was fair.” Miller left the hall that day. | It was fair. | Miller left the hall that day.
          « C'était juste », a dit Miller à la radio. Il est parti de la ville. | C'était juste | Il est parti de la ville.
          Miller sagte dem Radio: „Es war gerecht.“ Dann ging er weg. | Es war gerecht. | Dann ging er weg.
          قال ميلر للإذاعة: «كان ذلك عادلا». ثم غادر المدينة كلها. | كان ذلك عادلا | ثم غادر المدينة كلها.
          """)
  void whoSpeaks_aloneIsNoQuote(String text, String words, String own) {
    Statement statement = statement(text, by("Miller", words));
    List<String> quotable =
        Passages.of(statement).stream()
            .filter(passage -> passage.voice().isEmpty() && passage.quotable())
            .map(Passage::text)
            .toList();
    assertThat(quotable).isEqualTo(own.equals("-") ? List.of() : List.of(own));
  }

  @Test
  void whatTellsOfTheTextAtItsHead_isNoQuote_norIsTheRestOfItsParagraph() {
    String note =
        "This is a transcript of a speech in Hull. Ali Rezai of the Dockers spoke there, too.";
    String words = "The harbour belongs to the town and to nobody else.";
    assertThat(quotable(note + "\n\n" + words)).containsExactly(words);
    assertThat(quotable(words + " " + note)).contains(words);
    assertThat(quotable((words + " ").repeat(5).strip() + "\n\n" + note))
        .contains("Ali Rezai of the Dockers spoke there, too.");
  }

  private static List<String> quotable(String text) {
    return Passages.of(statement(text)).stream()
        .filter(Passage::quotable)
        .flatMap(passage -> passage.sentences().stream().filter(passage::says))
        .map(span -> span.of(text))
        .toList();
  }

  @Test
  void sentences_areThePassages() {
    Statement statement = statement("Mr. Smith came. He left.\nThe U.S. Army stayed.");
    assertThat(Passages.of(statement))
        .extracting(Passage::sentences)
        .containsExactly(List.of(new Span(0, 15), new Span(16, 24)), List.of(new Span(25, 46)));
  }

  @Test
  void paragraphs_areBetweenLineFeeds() {
    assertThat(Passages.paragraphs("One.\nTwo.\n\nThree.\n"))
        .containsExactly(new Span(0, 4), new Span(5, 9), new Span(11, 17));
    assertThat(Passages.paragraphs("")).isEmpty();
  }
}
