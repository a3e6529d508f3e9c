package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class SpeakingTest {
  private static final Organization DOCKERS =
      new Organization(
          "dwu", "Union of Dockers", List.of(), List.of(), Optional.empty(), Optional.empty());

  private static boolean speaks(String name, String text) {
    Statement statement =
        Statements.of("x", Statements.masthead("Bread", "", Optional.of(DOCKERS)), text);
    Passage passage = Passages.of(statement).getFirst();
    return new Speaking(name).isIn(new Hit(passage, 0.5, List.of(), Map.of(), List.of()));
  }

  @Test
  void sentence_thatTellsWhatOneSaid_speaks() {
    assertThat(speaks("Ada Quill", "Ada Quill said that the tolls would rise in May.")).isTrue();
    assertThat(speaks("quill", "According to Quill, the tolls will rise in May.")).isTrue();
    assertThat(speaks("Quill", "To Quill it was “a scandal without example”.")).isTrue();
  }

  @Test
  void sentence_thatOnlyNamesOne_doesNot() {
    assertThat(speaks("Ada Quill", "We met Ada Quill at the gate of the harbour.")).isFalse();
    assertThat(speaks("Ada Quill", "We met Quill. The tolls will rise, the mayor said.")).isFalse();
  }

  @Test
  void statement_ofOne_speaks() {
    assertThat(speaks("dockers", "The tolls will rise in May.")).isTrue();
  }

  @Test
  void name_spelledOtherwise_isTheSame() {
    assertThat(speaks("Zelenskyy", "Zelensky said that the tolls would rise in May.")).isTrue();
    assertThat(speaks("Quill", "Hill said that the tolls would rise in May.")).isFalse();
  }

  @Test
  void body_isToldByAllItsWords_sinceManyAreUnions() {
    assertThat(speaks("Students’ Union", "The tolls will rise in May.")).isFalse();
    assertThat(speaks("Union of Dockers", "The tolls will rise in May.")).isTrue();
    assertThat(speaks("the Students’ Union", "The Students’ Union said that it agreed.")).isTrue();
  }

  @Test
  void wordsThatAStatementOnlyQuotes_areNotItsIssuers() {
    String text = "The tolls will rise in May.";
    var voice = Statements.voice("Ada Quill", text);
    Statement statement =
        Statements.of("x", Statements.masthead("Bread", "", Optional.of(DOCKERS)), text, voice);
    var hit = new Hit(Passages.of(statement).getFirst(), 0.5, List.of(), Map.of(), List.of());
    assertThat(new Speaking("dockers").isIn(hit)).isFalse();
    assertThat(new Speaking("Ada Quill").isIn(hit)).isTrue();
  }

  /// Hits of a text, each passage one; what stands in quotation marks is somebody's, not certain
  /// whose.
  private static List<Hit> hits(String text, String... quoted) {
    var voices =
        Stream.of(quoted)
            .map(words -> Statements.voice("?", words))
            .toArray(Statements.Voiced[]::new);
    Statement statement =
        Statements.of("x", Statements.masthead("Bread", "", Optional.of(DOCKERS)), text, voices);
    return Passages.of(statement).stream()
        .map(passage -> new Hit(passage, 0.5, List.of(), Map.of(), List.of()))
        .toList();
  }

  @Test
  void wordsOfSomebody_shortlyBehindTheName_areLikelyHis() {
    String words = "The tolls will rise in May and nobody will pay them.";
    List<Hit> near = hits("We met Ada Quill at the gate.\n“" + words + "”", words);
    assertThat(new Speaking("Ada Quill").of(near)).containsExactly(near.getLast());
    assertThat(new Speaking("Bo Reed").isIn(near.getLast())).isFalse();
    String between = "The harbour was full of ships that day. ".repeat(12);
    List<Hit> far = hits("We met Ada Quill.\n" + between + "\n“" + words + "”", words);
    assertThat(new Speaking("Ada Quill").isIn(far.getLast())).isFalse();
  }

  @Test
  void whereAPersonSaysNothing_whatTellsOfHimIsKept_ofABodyNothing() {
    List<Hit> told = hits("We met Ada Quill at the gate of the harbour.");
    assertThat(new Speaking("Ada Quill").of(told)).isEqualTo(told);
    assertThat(new Speaking("the Students’ Union").of(told)).isEmpty();
  }
}
