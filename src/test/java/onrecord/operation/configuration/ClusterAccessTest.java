package onrecord.operation.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import onrecord.operation.Secrets;
import onrecord.operation.configuration.Configuration.Options;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterAccessTest {
  private static final String PASSWORD = "lighthouse-keeper-7";
  private static final String BASIC =
      Base64.getEncoder().encodeToString(("harbour:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void standAtHome() {
    environment.put("ONRECORD_HOME", home.toString());
    environment.put("ONRECORD_INDEX_ENGINE", "opensearch");
  }

  private EngineSettings.ClusterAddress cluster() throws InvalidConfiguration {
    return Configuration.load(Options.NONE, environment).index().engine().cluster();
  }

  private String header() throws InvalidConfiguration {
    return cluster().access().orElseThrow().header();
  }

  @Test
  void nothingGiven_isNoAccess() throws InvalidConfiguration {
    assertThat(cluster().access()).isEmpty();
  }

  @Test
  void userAndPassword_areAHeader_thatShowsItselfToNobody() throws InvalidConfiguration {
    environment.put("ONRECORD_INDEX_OPENSEARCH_USER", "harbour");
    environment.put("ONRECORD_INDEX_OPENSEARCH_PASSWORD", PASSWORD);
    assertThat(header()).isEqualTo("Basic " + BASIC);
    assertThat(Configuration.load(Options.NONE, environment).toString())
        .doesNotContain(PASSWORD)
        .doesNotContain(BASIC);
    assertThat(Secrets.mask("said " + header() + " and " + PASSWORD))
        .doesNotContain(BASIC)
        .doesNotContain(PASSWORD);
  }

  @Test
  void passwordInAFile_isRead() throws IOException, InvalidConfiguration {
    Path file = Files.writeString(home.resolve("password"), PASSWORD + "\n");
    environment.put("ONRECORD_INDEX_OPENSEARCH_USER", "harbour");
    environment.put("ONRECORD_INDEX_OPENSEARCH_PASSWORD_FILE", file.toString());
    assertThat(header()).isEqualTo("Basic " + BASIC);
  }

  @Test
  void key_isEnough() throws InvalidConfiguration {
    environment.put("ONRECORD_INDEX_OPENSEARCH_KEY", "a2V5OmhhcmJvdXI=");
    assertThat(header()).isEqualTo("ApiKey a2V5OmhhcmJvdXI=");
    assertThat(Secrets.mask("a2V5OmhhcmJvdXI=")).doesNotContain("a2V5");
  }

  @Test
  void userWithoutPassword_orPasswordWithoutUser_isRefused() {
    environment.put("ONRECORD_INDEX_OPENSEARCH_USER", "harbour");
    assertThatThrownBy(this::cluster).hasMessageContaining("go together");
    environment.remove("ONRECORD_INDEX_OPENSEARCH_USER");
    environment.put("ONRECORD_INDEX_OPENSEARCH_PASSWORD", PASSWORD);
    assertThatThrownBy(this::cluster)
        .hasMessageContaining("ONRECORD_INDEX_OPENSEARCH_PASSWORD")
        .hasMessageNotContaining(PASSWORD);
  }

  @Test
  void secretOfSeveralLines_orFromAFileThatIsNotThere_isRefused() {
    environment.put("ONRECORD_INDEX_OPENSEARCH_KEY", "one\ntwo");
    assertThatThrownBy(this::cluster).hasMessageContaining("more than one line");
    environment.remove("ONRECORD_INDEX_OPENSEARCH_KEY");
    environment.put("ONRECORD_INDEX_OPENSEARCH_KEY_FILE", home.resolve("missing").toString());
    assertThatThrownBy(this::cluster).hasMessageContaining("cannot be read");
  }

  @Test
  void addressWithASecretInIt_isRefused() {
    environment.put("ONRECORD_INDEX_OPENSEARCH_URLS", "https://harbour:" + PASSWORD + "@node:9200");
    assertThatThrownBy(this::cluster)
        .hasMessageContaining("index.opensearch.urls is \"https://…@node:9200\"")
        .hasMessageNotContaining(PASSWORD);
  }
}
