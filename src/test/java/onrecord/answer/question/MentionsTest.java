package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.answer.question.Mentions.Mention;
import onrecord.corpus.Organization;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.PlaceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts with each mention between angle brackets, and whose it is behind it.
final class MentionsTest {
  private static final Mentions HARBOUR =
      mentions(
          List.of("Ann Lee", "Bo Castleton", "Cy Castleton", "Dee Marlowe"),
          organization("dwu", "Dock Workers’ Union", "DWU"),
          organization("who", "Water and Harbour Office", "WHO"),
          organization("port", "Port Authority of the Northern Coast"),
          organization("fc", "Fishers’ Cooperative", "FC"));

  private static final Mentions STATES =
      mentions(
          List.of(),
          organization("IR", "Iran"),
          organization("FR", "France"),
          organization("UA", "Ukraine"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What does <Dock Workers’ Union:dwu> say?",
        "What does <Dock Workers Union:dwu> say?",
        "What does the <dock workers union:dwu> say?",
        "What does the <Dock Worker Union:dwu> say?",
        "What does the <Dock Wokers Union:dwu> say?",
        "<DWU:dwu> and <FC:fc> on tolls",
        "what does <dwu:dwu> say?",
        "The <Port Authority of the Northern Coast:port> wrote",
        "The <Port Authority of the Northern:port> Sea",
        "What did <Ann Lee:Ann Lee> write?",
        "What did <Marlowe:Dee Marlowe> write?",
        "What did <Bo Castleton:Bo Castleton> write?",
        "the docks and a union",
        "a port of the coast",
        "What did Castleton write?",
        "What did Ann write?",
        "What did Lee write?",
        "duw",
        ""
      })
  void name_isFoundByItsFormsAndSmallErrors_andNothingElseIs(String drawn) {
    assertThat(drawn(HARBOUR, drawn.replaceAll("<([^:>]*):[^>]*>", "$1"))).isEqualTo(drawn);
  }

  @Test
  void acronymThatIsAWord_isANameInCapitalsOrWhereItIsAsked() {
    assertThat(drawn(HARBOUR, "What does WHO say?")).isEqualTo("What does <WHO:who> say?");
    assertThat(drawn(HARBOUR, "those who walked")).isEqualTo("those who walked");
  }

  @ParameterizedTest
  @CsvSource({
    "What does Iran say?, What does <Iran:IR> say?",
    "the French position, the <French:FR> position",
    "What does Kenya say?, What does <Kenya:?> say?"
  })
  void state_amongStates_isNamedByItsPeople_andStrangersAreKnown(String text, String drawn) {
    assertThat(drawn(STATES, text)).isEqualTo(drawn);
    assertThat(STATES.in(Words.in(text)).getFirst().place()).isTrue();
  }

  @Test
  void stranger_isNoMention_inAnArchiveOfUnions() {
    assertThat(drawn(HARBOUR, "What does Kenya say?")).isEqualTo("What does Kenya say?");
  }

  private static Organization organization(String key, String name, String... brief) {
    return new Organization(
        key, name, List.of(brief), List.of(), Optional.empty(), Optional.empty());
  }

  private static Mentions mentions(List<String> authors, Organization... organizations) {
    return new Mentions(List.of(organizations), authors, PlaceNames.shared());
  }

  private static String drawn(Mentions mentions, String text) {
    List<Word> words = Words.in(text);
    var drawn = new StringBuilder();
    int at = 0;
    for (Mention mention : mentions.in(words)) {
      int start = words.get(mention.first()).span().start();
      int end = words.get(mention.end() - 1).span().end();
      String whose =
          mention.asked().organization().isEmpty()
              ? mention.asked().name()
              : mention.asked().organization();
      drawn.append(text, at, start).append('<').append(text, start, end);
      drawn.append(':').append(whose).append('>');
      at = end;
    }
    return drawn.append(text.substring(at)).toString();
  }
}
