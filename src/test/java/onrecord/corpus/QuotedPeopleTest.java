package onrecord.corpus;

import static onrecord.testing.Statements.voice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.QuotedPeople.QuotedPerson;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class QuotedPeopleTest {
  private static final String TEXT = "one two three four";

  private static Statement statement(
      String id, Optional<Organization> by, Statements.Voiced... voices) {
    return Statements.of(id, Statements.masthead("Title", "2009", by), TEXT, voices);
  }

  private static final QuotedPeople QUOTED =
      QuotedPeople.of(
          Stream.of(
              statement(
                  "b",
                  Optional.of(Statements.PORT),
                  voice("Zoë Ash", "one"),
                  voice("Bo", "two"),
                  voice("Zoë Ash", "three")),
              statement(
                  "a",
                  Optional.empty(),
                  voice("Zoë Ash", "one"),
                  voice("Al", "two"),
                  voice(Voice.UNCERTAIN, "three"),
                  voice(Voice.UNCERTAIN, "four"))));

  @Test
  void people_areInTheOrderOfHowOften_thenOfTheirNames() {
    assertThat(QUOTED.people())
        .extracting(QuotedPerson::name)
        .containsExactly("Zoë Ash", "Al", "Bo");
    QuotedPerson most = QUOTED.people().getFirst();
    assertThat(most.times()).isEqualTo(3);
    assertThat(most.statements()).containsExactly("a", "b");
    assertThat(most.by()).isEqualTo(List.of(Optional.of(Statements.PORT.name()), Optional.empty()));
  }

  @Test
  void uncertain_isNobody_butCounted() {
    assertThat(QUOTED.uncertain()).map(QuotedPerson::times).contains(2);
    assertThat(QUOTED.all())
        .extracting(QuotedPerson::name)
        .containsExactly("Zoë Ash", Voice.UNCERTAIN, "Al", "Bo");
    assertThat(QUOTED.named(Voice.UNCERTAIN)).isEmpty();
  }

  @Test
  void part_ofAName_isFound_howeverWritten() {
    assertThat(QUOTED.named("zoe")).extracting(QuotedPerson::name).containsExactly("Zoë Ash");
    assertThat(QUOTED.named("x")).isEmpty();
    assertThat(QUOTED.named("")).isEqualTo(QUOTED.people());
  }

  @Test
  void archive_thatQuotesNobody_hasNone() {
    assertThat(QuotedPeople.of(Stream.of(Statements.LEAFLET)).all()).isEmpty();
  }
}
