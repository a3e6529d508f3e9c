package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onrecord.answer.Term;
import onrecord.index.PassageIndex;
import onrecord.testing.IndexedStatements;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which words of an archive a question's word may mean: the archive's forms, with how sure that
/// is.
final class VocabularyTest {
  @TempDir private static Path folder;

  private static PassageIndex index;
  private static Vocabulary vocabulary;

  @BeforeAll
  static void openArchive() throws IOException {
    index =
        IndexedStatements.in(
            folder,
            List.of(
                Statements.of(
                    "dockers-2009-strike",
                    Statements.masthead("Out", "2009", Optional.of(Statements.DOCKERS)),
                    """
                    Mahmoud Ahmadinejad met the dockers of the harbour.
                    The dockers walked out, and the prime minister spoke of order.
                    The International Transport Federation (ITF) supports every docker.
                    Nobody was arrested.\
                    """),
                Statements.of(
                    "port-2010-tolls",
                    Statements.masthead("Tolls", "2010", Optional.of(Statements.PORT)),
                    "Tolls will rise in May.")));
    vocabulary = new Vocabulary(index);
  }

  @AfterAll
  static void closeArchive() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({"dockers, 3", "docker, 3", "toll, 1", "arrest, 1", "authority, 1", "sailors, 0"})
  void frequency_isInHowManyPassagesAnyFormOfAWordStands(String word, int passages) {
    assertThat(vocabulary.frequency(word)).isEqualTo(passages);
  }

  @Test
  void size_isTheNumberOfPassages() {
    assertThat(vocabulary.size()).isEqualTo(index.passages()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ahmedinejad; true; {ahmadinejad=0.9}",
        "ahmadinejhad; false; {ahmadinejad=0.75}",
        "harbur; false; {harbour=0.75}",
        "arested; false; {arrested=0.75}",
        "ahmadinejad; true; {}",
        "toll; false; {}",
        "2009; true; {}",
        "weisbrot; true; {}"
      })
  void spellings_areWordsOfTheArchiveWithFewLettersOtherwise(
      String word, boolean name, String forms) {
    assertThat(new TreeMap<>(vocabulary.spellings(word, name))).hasToString(forms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "primeminister; [prime, minister]",
        "dockersharbour; [dockers, harbour]",
        "harbours; []",
        "outmet; []"
      })
  void parts_areTwoWordsRunTogether(String word, String parts) {
    assertThat(vocabulary.parts(word)).hasToString(parts);
  }

  @Test
  void acronym_standsForItsName() {
    assertThat(vocabulary.namesOf("itf"))
        .contains(List.of("international", "transport", "federation"));
    assertThat(vocabulary.namesOf("it")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dockers; known; dockers",
        "Ahmedinejad; known; ahmadinejad",
        "primeminister; known; prime minister",
        "sailor; unknown; ''"
      })
  void concept_isKnownByAnyFormThatTheArchiveHolds(String word, String known, String forms) {
    Concept concept = concept(word);
    assertThat(concept.known() ? "known" : "unknown").isEqualTo(known);
    assertThat(
            concept.forms().keySet().stream()
                .map(form -> String.join(" ", form))
                .collect(Collectors.joining(", ")))
        .isEqualTo(forms);
  }

  @Test
  void concept_spelledOtherwise_tellsTheArchivesSpelling() {
    assertThat(concept("Ahmedinejad").respelled()).contains("ahmadinejad");
    assertThat(concept("dockers").respelled()).isEmpty();
    assertThat(concept("sailor").respelled()).isEmpty();
  }

  @Test
  void concept_isTheRarer_theFewerPassagesHoldIt() {
    assertThat(concept("tolls").rarity()).isGreaterThan(concept("dockers").rarity());
    assertThat(concept("sailor").rarity()).isGreaterThan(concept("tolls").rarity());
  }

  @Test
  void concept_ofAnotherName_isWorthLittleLess() {
    var term = new Term("ayatollah", "ayatollah", false, List.of("harbour", "sea"));
    Concept concept = Concept.of(List.of(term), "en", vocabulary, Optional.empty()).getFirst();
    assertThat(concept.forms()).hasToString("{[harbour]=0.85}");
  }

  @Test
  void formsOfOneWord_areOneConcept() {
    List<Term> terms =
        List.of(
            new Term("strike", "strike", false, List.of()),
            new Term("strikes", "strikes", false, List.of()),
            new Term("tolls", "tolls", false, List.of()));
    assertThat(Concept.of(terms, "en", vocabulary, Optional.empty()))
        .extracting(concept -> concept.term().written())
        .containsExactly("strike", "tolls");
  }

  private static Concept concept(String word) {
    boolean name = Character.isUpperCase(word.charAt(0));
    var term = new Term(word, word.toLowerCase(java.util.Locale.ROOT), name, List.of());
    return Concept.of(List.of(term), "en", vocabulary, Optional.empty()).getFirst();
  }
}
