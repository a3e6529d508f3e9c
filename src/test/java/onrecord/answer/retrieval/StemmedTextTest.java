package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts, a concept, and the places of the words where it begins, with how surely.
final class StemmedTextTest {
  private static final Statement QUOTING =
      Statements.of(
          "dockers-2009-vote",
          Statements.masthead("The Vote Was Fair", "2009", Optional.of(Statements.DOCKERS)),
          "Jane Miller wrote that nobody was pressed. “The vote was open to every docker in town.”"
              + " We hold to it.",
          Statements.voice("Jane Miller", "The vote was open to every docker in town."));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "The dockers walked out.; dockers; {1=1.0}",
        "The docker met dockers.; dockers; {1=1.0, 3=1.0}",
        "They walked, they walk.; walking; {1=1.0, 3=1.0}",
        "The sailors walked out.; dockers; {}",
        "The DOCKERS’ union; dockers; {1=1.0}",
        "A walkout of dockers.; strike=walkout@0.85; {1=0.85}",
        "A walkout is a strike.; strike=walkout@0.85; {1=0.85, 4=1.0}",
        "The prime minister spoke.; premier=prime+minister@0.85; {1=0.85}",
        "The minister of prime age; premier=prime+minister@0.85; {}",
        "Some 645 of 6450; 645; {1=1.0}"
      })
  void concept_standsWhereAnyOfItsFormsDoes(String text, String concept, String places) {
    assertThat(places(new StemmedText(text, "en"), concept)).isEqualTo(places);
  }

  @Test
  void words_areStemmedAsTheTextsLanguageDoes() {
    assertThat(places(new StemmedText("Die Streiks im Hafen", "de"), "streik"))
        .isEqualTo("{1=1.0}");
  }

  @Test
  void aboveAPassage_standOrganizationTitleAndSpeaker_butNotItsWords() {
    StemmedText above = StemmedText.above(voiced());
    assertThat(held(above, "dock union fair vote Miller Jane"))
        .isEqualTo("dock union fair vote Miller Jane");
    assertThat(held(above, "town docker")).isEmpty();
  }

  @Test
  void beforeAPassage_standItsSpeakerAndWhatLeadsIn_butNoTitle() {
    StemmedText before = StemmedText.before(voiced());
    assertThat(held(before, "Miller wrote pressed")).isEqualTo("Miller wrote pressed");
    assertThat(held(before, "fair union town")).isEmpty();
  }

  private static Passage voiced() {
    return Passages.of(QUOTING).stream()
        .filter(passage -> passage.voice().isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String held(StemmedText ground, String concepts) {
    return Concepts.drawn(concepts).stream()
        .filter(concept -> !ground.places(concept).isEmpty())
        .map(concept -> concept.term().written())
        .collect(Collectors.joining(" "));
  }

  private static String places(StemmedText ground, String concept) {
    Map<Integer, Double> places = ground.places(Concepts.drawn(concept).getFirst());
    return new TreeMap<>(places).toString();
  }

  @Test
  void words_areCountedOnce() {
    assertThat(new StemmedText("The strike, the strike.", "en").words()).hasSize(4);
    assertThat(new StemmedText("", "en").places(Concepts.drawn("strike").getFirst()))
        .isEqualTo(Map.of());
    assertThat(List.of(new StemmedText("…", "en").words())).containsExactly(List.of());
  }
}
