package onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VoiceCommandsTest {
  @TempDir Path data;

  private String run(String... arguments) {
    Ran ran = new Ran.Setting(new FakeHost(new FakeArchive(), data)).run(arguments);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  @Test
  void voices_canBePastedOverAStatement() {
    assertThat(run("voices"))
        .startsWith(
            """
            # dockers-2009-strike
            voices:
            # declared, 140 to 166: 'said' (3) says 'she' (0)
              - speaker: "Jane Miller"
                begins: "the vote was fair and open"
                ends: "the vote was fair and open"
            """);
  }

  @Test
  void voices_json_hasTheKeysOfTheContract() {
    assertThat(run("voices", "--json", "dockers-2009-strike"))
        .startsWith(
            "{\"statement\":\"dockers-2009-strike\",\"start\":140,\"end\":166,"
                + "\"text\":\"the vote was fair and open\",\"speaker\":\"Jane Miller\","
                + "\"origin\":\"declared\",\"reason\":\"'said' (3) says 'she' (0)\"}");
  }

  @Test
  void people_areCountedWithThoseWhoQuoteThem() {
    assertThat(run("people")).contains("Jane Miller: 1, by Dock Workers’ Union");
    assertThat(run("people", "--json"))
        .contains(
            "{\"speaker\":\"Jane Miller\",\"quotations\":1,\"by\":[\"Dock Workers’ Union\"],"
                + "\"statements\":[\"dockers-2009-strike\"]}");
  }

  @Test
  void people_ofAName_areThoseWhoseNameHoldsIt() {
    assertThat(run("people", "miller")).isEqualTo("Jane Miller: 1, by Dock Workers’ Union\n");
    Ran nobody =
        new Ran.Setting(new FakeHost(new FakeArchive(), data)).run("people", "Ahmadinejad");
    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("nobody of that name is quoted: Ahmadinejad");
  }
}
