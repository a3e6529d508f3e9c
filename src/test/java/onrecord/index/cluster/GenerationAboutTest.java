package onrecord.index.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.index.stored.Contents;
import org.junit.jupiter.api.Test;

final class GenerationAboutTest {
  private static final Contents NOTHING =
      Contents.of(new Corpus(List.of(), List.of(), List.of(), List.of()), 0, "");

  @Test
  void whatWasWritten_isRead_departedStatementsToo() throws IOException {
    var about =
        new GenerationAbout("f", 7, 3, 2, List.of("en", "fa"), NOTHING, Set.of("b-2", "a \"1\""));
    assertThat(GenerationAbout.parse(about.json())).isEqualTo(about);
  }

  @Test
  void oneThatAnEarlierProgramWrote_hasNoneThatDeparted() throws IOException {
    var about = new GenerationAbout("f", 7, 3, 2, List.of(), NOTHING, Set.of());
    assertThat(about.json()).doesNotContain("departed");
    assertThat(GenerationAbout.parse(about.json()).departed()).isEmpty();
  }
}
