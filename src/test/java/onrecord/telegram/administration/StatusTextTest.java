package onrecord.telegram.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Wording;
import onrecord.testing.FakeWorks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class StatusTextTest {
  static final List<String> LANGUAGES = Wording.LANGUAGES;

  private static String status(String language) {
    var works = new FakeWorks(Path.of("nowhere"));
    return Office.words(new StatusText(Preferences.of(language)).of(works.standing()));
  }

  @Test
  void status_doesNotCountTheMessageThatAsksForIt() {
    assertThat(new FakeWorks(Path.of("nowhere")).standing().work().inbox()).isEqualTo(1);
    assertThat(status("en")).contains("waiting: 0 to be answered, 2 to go out");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void times_haveUnits(String language) {
    // 50 hours and 5 seconds; 7 seconds; 31 and 74 milliseconds.
    String digits = "[\\p{Nd}٬.,]+\\s?";
    assertThat(status(language).lines().filter(line -> line.matches(".*" + digits + "\\p{L}.*")))
        .hasSizeGreaterThanOrEqualTo(4);
    String answers = Wording.in(language).pattern("admin.status.answers");
    assertThat(answers)
        .containsPattern("\\{usual\\}\\s?\\p{L}+")
        .containsPattern("\\{slow\\}\\s?\\p{L}+");
    String updates = Wording.in(language).pattern("admin.status.updates");
    assertThat(updates).containsPattern("(?:#|\\{count\\}|one \\{)\\s?\\p{L}+");
  }
}
