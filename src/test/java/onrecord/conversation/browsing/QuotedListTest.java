package onrecord.conversation.browsing;

import static onrecord.testing.Statements.voice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class QuotedListTest {
  private static final List<Organization> ISSUERS =
      List.of(Statements.DOCKERS, Statements.PORT, Statements.SAILORS, Statements.SILENT);

  private static Statement statement(
      String id, Optional<Organization> by, Statements.Voiced... voices) {
    return Statements.of(id, Statements.masthead("Title", "2009", by), "one two three", voices);
  }

  private static Reply asked(List<Statement> statements, String text) {
    return new FakeArchive(statements)
        .conversation()
        .reply(Message.written(text, MessagePlace.PRIVATE, Preferences.of("en")));
  }

  private static String said(List<Statement> statements, String text) {
    return words(asked(statements, text));
  }

  private static String words(Reply reply) {
    return new TerminalRenderer(100, false, _ -> "").render(reply.with(List.of())).strip();
  }

  private static List<Statement> many() {
    var many = new ArrayList<Statement>();
    for (int i = 10; i < 22; i++) {
      many.add(statement("s" + i, Optional.of(Statements.PORT), voice("Person " + i, "one")));
    }
    many.add(statement("t", Optional.of(Statements.PORT), voice(Voice.UNCERTAIN, "two")));
    return many;
  }

  private static String pressed(List<Statement> statements, String text) {
    Press next =
        asked(statements, text).buttons().stream()
            .flatMap(List::stream)
            .map(Press.class::cast)
            .toList()
            .getLast();
    return words(
        new FakeArchive(statements)
            .conversation()
            .reply(
                Message.written("", MessagePlace.PRIVATE, Preferences.of("en"))
                    .pressing(next.payload())));
  }

  @Test
  void people_areListed_withThoseWhoQuoteThem_theMostQuotedFirst() {
    assertThat(
            said(
                List.of(
                    statement("a", Optional.empty(), voice("Ann", "one"), voice("Bo", "two")),
                    statement("b", Optional.of(Statements.PORT), voice("Bo", "one"))),
                "/people"))
        .startsWith("2 people are quoted in this archive")
        .contains("Bo · quoted 2 times by organization not named in the source, Port Authority")
        .contains("Ann · quoted once by organization not named in the source")
        .matches("(?s).*Bo ·.*Ann ·.*")
        .doesNotContain("more");
  }

  @Test
  void list_isTurned_andTellsHowManyAreNotCertain() {
    assertThat(said(many(), "/people"))
        .startsWith("12 people are quoted in this archive · page 1 of 2")
        .contains("Person 19")
        .doesNotContain("Person 20")
        .endsWith("1 more quotation, its speaker not certain");
    assertThat(pressed(many(), "/people")).contains("page 2 of 2", "Person 20", "Person 21");
    assertThat(said(many(), "/people 2")).contains("page 2 of 2");
  }

  @Test
  void name_narrowsTheList_onEveryPage() {
    assertThat(said(many(), "/people pérson 20"))
        .startsWith("1 person who is quoted has “pérson 20” in the name")
        .contains("Person 20 · quoted once")
        .doesNotContain("Person 10", "not certain");
    assertThat(pressed(many(), "/people PERSON"))
        .startsWith("12 people who are quoted have “PERSON” in their names · page 2 of 2")
        .contains("Person 21");
    assertThat(said(many(), "/people nobody"))
        .isEqualTo("Nobody who is quoted has “nobody” in the name.");
  }

  @Test
  void archive_thatQuotesNobody_saysSoInALine() {
    assertThat(said(List.of(Statements.LEAFLET), "/people"))
        .isEqualTo("Nobody is quoted by name in this archive.");
  }

  @Test
  void issuers_beyondThree_areCounted() {
    List<Statement> five =
        Stream.concat(ISSUERS.stream().map(Optional::of), Stream.of(Optional.<Organization>empty()))
            .map(by -> statement("s" + by.map(Organization::key), by, voice("Ann", "one")))
            .toList();
    assertThat(said(five, "/people")).contains("quoted 5 times by").contains("2 others");
  }
}
