package onrecord.index.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import onrecord.testing.HandClock;
import org.junit.jupiter.api.Test;

final class NodeCircuitTest {
  private final HandClock clock = new HandClock(Instant.EPOCH);
  private final NodeCircuit node = new NodeCircuit(URI.create("http://node:9200"), clock);

  @Test
  void node_thatNeverFailed_isAsked() {
    assertThat(node.admits()).isTrue();
    assertThat(node.admits()).isTrue();
    assertThat(node.isOpen()).isFalse();
  }

  @Test
  void failure_opens_andAfterAWhileOneRequestTries() {
    node.failed();
    assertThat(node.isOpen()).isTrue();
    clock.forward(Duration.ofMillis(499));
    assertThat(node.admits()).isFalse();
    clock.forward(Duration.ofMillis(1));
    assertThat(node.admits()).isTrue();
    assertThat(node.admits()).as("one at a time").isFalse();
  }

  @Test
  void trialThatIsNeverHeardOf_isFollowedByAnother() {
    node.failed();
    clock.forward(Duration.ofMillis(500));
    assertThat(node.admits()).isTrue();
    clock.forward(Duration.ofMillis(500));
    assertThat(node.admits()).isTrue();
  }

  @Test
  void furtherFailures_openForLonger_butNotForEver() {
    node.failed();
    node.failed();
    clock.forward(Duration.ofMillis(999));
    assertThat(node.admits()).isFalse();
    for (int i = 0; i < 20; i++) {
      node.failed();
    }
    clock.forward(Duration.ofSeconds(15));
    assertThat(node.admits()).isTrue();
  }

  @Test
  void answer_closes() {
    node.failed();
    node.failed();
    node.answered();
    assertThat(node.admits()).isTrue();
    assertThat(node.isOpen()).isFalse();
    node.failed();
    clock.forward(Duration.ofMillis(500));
    assertThat(node.admits()).as("it begins anew").isTrue();
  }
}
