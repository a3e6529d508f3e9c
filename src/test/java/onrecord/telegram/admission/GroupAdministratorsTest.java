package onrecord.telegram.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.admission.GroupAdministrators.ChatStanding;
import onrecord.telegram.message.Incoming.Where;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.Test;

final class GroupAdministratorsTest {
  private static final Where GROUP = new Where(-5, MessagePlace.GROUP, 0, Optional.empty());
  private static final Where ALONE = new Where(7, MessagePlace.PRIVATE, 0, Optional.empty());

  private final SetClock clock = new SetClock(Instant.EPOCH);
  private final List<Long> asked = new ArrayList<>();
  private Optional<String> status = Optional.of("administrator");
  private final GroupAdministrators administrators =
      new GroupAdministrators(
          (_, person) -> {
            asked.add(person);
            return status;
          },
          Set.of(1L),
          clock);

  @Test
  void administrator_isAskedForOnceAnHour() {
    assertThat(administrators.of(GROUP, 7)).isEqualTo(ChatStanding.ADMINISTRATOR);
    status = Optional.of("member");
    assertThat(administrators.of(GROUP, 7)).isEqualTo(ChatStanding.ADMINISTRATOR);
    clock.pass(Duration.ofMinutes(61));
    assertThat(administrators.of(GROUP, 7)).isEqualTo(ChatStanding.OTHER);
    assertThat(asked).containsExactly(7L, 7L);
  }

  @Test
  void whoeverSpeaksInTheGroupsName_orAdministersTheBot_orIsAlone_isNotAskedFor() {
    assertThat(administrators.of(GROUP, -5)).isEqualTo(ChatStanding.ADMINISTRATOR);
    assertThat(administrators.of(GROUP, 1)).isEqualTo(ChatStanding.ADMINISTRATOR);
    assertThat(administrators.of(ALONE, 7)).isEqualTo(ChatStanding.ADMINISTRATOR);
    assertThat(administrators.of(GROUP, 0)).isEqualTo(ChatStanding.OTHER);
    assertThat(asked).isEmpty();
  }

  @Test
  void server_thatCannotBeAsked_isAskedAgain() {
    status = Optional.empty();
    assertThat(administrators.of(GROUP, 7)).isEqualTo(ChatStanding.UNKNOWN);
    status = Optional.of("creator");
    assertThat(administrators.of(GROUP, 7)).isEqualTo(ChatStanding.ADMINISTRATOR);
  }
}
