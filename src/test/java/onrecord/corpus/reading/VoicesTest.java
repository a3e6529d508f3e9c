package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import org.junit.jupiter.api.Test;

final class VoicesTest {
  private static final String TEXT =
      """
      It is a struggle. He said: “In the streets we won’t rest. We'll win.”
      “One should recall it,” he wrote.
      "First paragraph of it.
      "Second paragraph of it."
      In the end we won.\
      """;

  private final Problems problems = new Problems();
  private String text = TEXT;

  /// Each voice as `speaker: words`; what is asked for comes as speaker, first and last words.
  private List<String> found(String... entries) {
    List<FieldValue> items = new ArrayList<>();
    for (int i = 0; i < entries.length; i += 3) {
      Map<String, FieldValue> keys = new LinkedHashMap<>();
      keys.put("speaker", words(i, entries[i]));
      keys.put("begins", words(i + 1, entries[i + 1]));
      keys.put("ends", words(i + 2, entries[i + 2]));
      items.add(new FieldValue.Keys(place(i), keys));
    }
    return Voices.in(text, new FieldValue.Items(place(0), items), problems).stream()
        .map(voice -> voice.speaker() + ": " + voice.span().of(text))
        .toList();
  }

  private static FieldValue words(int line, String text) {
    return new FieldValue.TextValue(place(line), text);
  }

  private static SourcePlace place(int line) {
    return new SourcePlace("x.txt", line);
  }

  private List<String> told() {
    return problems.list().stream().map(Problem::toString).toList();
  }

  @Test
  void words_areFoundWhateverTheQuotationMarks() {
    assertThat(found("A", "In the streets we won't", "We’ll  win."))
        .containsExactly("A: In the streets we won’t rest. We'll win.");
    assertThat(told()).isEmpty();
  }

  @Test
  void quotationMarks_aroundTheWords_areNotTheVoices() {
    assertThat(found("A", "\"One should", "recall it,\""))
        .containsExactly("A: One should recall it,");
  }

  @Test
  void voice_overTwoParagraphs_isTwo() {
    assertThat(found("A", "First paragraph", "Second paragraph of it."))
        .containsExactly("A: First paragraph of it.", "A: Second paragraph of it.");
  }

  @Test
  void wholeWords_areMeant() {
    assertThat(found("A", "he", "wrote")).containsExactly("A: he wrote");
    assertThat(told()).isEmpty();
  }

  @Test
  void firstAndLastWords_mayBeTheSame() {
    assertThat(found("A", "We'll win.", "We'll win.")).containsExactly("A: We'll win.");
    assertThat(found("A", "should recall it", "it")).containsExactly("A: should recall it");
  }

  @Test
  void sameWords_twice_areTakenInTurn() {
    assertThat(found("A", "In the", "rest.", "B", "In the", "end"))
        .containsExactly("A: In the streets we won’t rest.", "B: In the end");
    assertThat(told()).isEmpty();
  }

  @Test
  void voices_inAnyOrder_comeInThatOfTheText() {
    assertThat(found("B", "One should", "recall", "A", "In the streets", "rest."))
        .containsExactly("A: In the streets we won’t rest.", "B: One should recall");
  }

  @Test
  void words_thatAreNotThere_areAProblem() {
    assertThat(found("A", "In the street", "rest.", "B", "One should", "recalls")).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt:1: 'In the street' is not in the text; write the first words as they stand"
                + " there",
            "x.txt:5: 'recalls' is not in the text; write the last words as they stand there");
  }

  @Test
  void lastWords_thatStandOnlyBefore_areAProblem() {
    assertThat(found("A", "One should", "a struggle.")).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt:2: 'a struggle.' stands only before the voice begins; write the last words as"
                + " they stand there");
  }

  @Test
  void voices_thatOverlap_areAProblem() {
    assertThat(found("A", "In the streets", "win.", "B", "He said", "rest."))
        .containsExactly("A: In the streets we won’t rest. We'll win.");
    assertThat(told())
        .containsExactly(
            "x.txt:3: the voice of B overlaps an earlier one; let each end before the next begins");
  }

  @Test
  void voice_withoutASpeaker_isAProblem() {
    assertThat(found("", "In the", "rest.")).isEmpty();
    assertThat(told())
        .containsExactly("x.txt: a voice without speaker, begins or ends; give it all three");
  }

  @Test
  void firstWords_twiceBeforeTheLast_areAProblemAndTheShortestStretchIsTaken() {
    text =
        """
        The bridge is closed to lorries, and we say why.
        The mayor disagrees. The bridge is sound, she says, for all.""";
    assertThat(found("A", "The bridge is", "for all."))
        .containsExactly("A: The bridge is sound, she says, for all.");
    assertThat(told())
        .containsExactly(
            "x.txt:1: 'The bridge is' stands 2 times in the text; the shortest stretch from first"
                + " to last words is taken; write more of the first words, until they stand there"
                + " once");
  }

  @Test
  void lastWords_twiceBehindTheFirst_areAProblemAndTheShortestStretchIsTaken() {
    text = "She said the bridge would hold for all. We think it will not hold for all.";
    assertThat(found("A", "the bridge", "for all."))
        .containsExactly("A: the bridge would hold for all.");
    assertThat(told())
        .containsExactly(
            "x.txt:2: 'for all.' stands 2 times in the text; the shortest stretch from first to"
                + " last words is taken; write more of the last words, until they stand there"
                + " once");
  }

  @Test
  void words_thatMayStandInTwoPlaces_areNobodys() {
    text = "Tolls are theft, we say, and always were. Tolls are fair, says the mayor, and were.";
    assertThat(found("A", "Tolls are", "were.")).isEmpty();
    assertThat(told())
        .containsExactly(
            "x.txt:1: 'Tolls are' stands 2 times in the text; the voice of A is left out; write"
                + " more of the first words, until they stand there once");
  }

  @Test
  void words_inTwoPlaces_ofWhichOneIsAnothersForSure_areInTheOther() {
    text = "She said the road is safe. He said the bridge is safe.";
    assertThat(found("A", "the road", "is safe.", "B", "the bridge", "is safe."))
        .containsExactly("A: the road is safe.", "B: the bridge is safe.");
    assertThat(told()).isEmpty();
  }

  @Test
  void sameQuotation_declaredAsOftenAsItStands_isNoProblem() {
    text = "No bridge, she cried. We asked why. No bridge, he answered.";
    assertThat(found("A", "No", "bridge", "B", "No", "bridge"))
        .containsExactly("A: No bridge", "B: No bridge");
    assertThat(told()).isEmpty();
  }
}
