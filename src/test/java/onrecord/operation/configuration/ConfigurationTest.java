package onrecord.operation.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.operation.configuration.Configuration.Http;
import onrecord.operation.configuration.Configuration.IndexSettings;
import onrecord.operation.configuration.Configuration.Log;
import onrecord.operation.configuration.Configuration.LogFormat;
import onrecord.operation.configuration.Configuration.Mode;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.operation.configuration.Configuration.Telegram;
import onrecord.operation.configuration.Configuration.WebhookSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.event.Level;

final class ConfigurationTest {
  private static final Telegram TELEGRAM =
      new Telegram(
          Mode.POLL,
          URI.create("https://api.telegram.org"),
          Duration.ofSeconds(50),
          new WebhookSettings(Optional.empty(), "127.0.0.1", 8443),
          Set.of(),
          new Configuration.LimitSettings(Configuration.ChatSettings.OPEN, Set.of(), 20, 40),
          Optional.empty(),
          Duration.ofHours(12),
          Duration.ofHours(48),
          30,
          new Configuration.GreetingSettings(Optional.empty(), List.of()),
          new Configuration.NewsSettings(Optional.empty(), 5, Optional.empty(), Optional.empty()));

  private static final Http HTTP =
      new Http(
          "127.0.0.1",
          0,
          new WebSite(false, Optional.empty(), 60, Optional.empty(), false, 0, false));

  @TempDir Path home;

  private final Map<String, String> environment = new HashMap<>();

  private static final Configuration.ReadingSettings READING =
      new Configuration.ReadingSettings(false, false, 256, Duration.ofSeconds(30));

  @BeforeEach
  void standAtHome() {
    environment.put("ONRECORD_HOME", home.toString());
  }

  @Test
  void nothing_set_isTheDefault() throws InvalidConfiguration {
    assertThat(Configuration.load(Options.NONE, environment))
        .isEqualTo(
            new Configuration(
                home.resolve("corpus"),
                READING,
                home.resolve("data"),
                true,
                Optional.empty(),
                Optional.empty(),
                new Log(Level.WARN, LogFormat.TEXT, false),
                new IndexSettings(Optional.empty(), 60),
                3,
                TELEGRAM,
                HTTP));
  }

  @Test
  void home_unset_isTheCurrentFolder() throws InvalidConfiguration {
    assertThat(Configuration.load(Options.NONE, Map.of()).corpus())
        .isEqualTo(Path.of("corpus").toAbsolutePath());
  }

  @Test
  void file_set_isObeyed_relativeToHome() throws Exception {
    write(
        """
        corpus: archive
        data: /var/onrecord
        semantic: off
        embedding:
          model: models/e5
        rerank:
          model: /models/ms-marco
        log:
          level: Info
          format: json
          questions: on
        index:
          questions: judged.jsonl
          floor: 75
        answer:
          quotes: 2
        """);
    assertThat(Configuration.load(Options.NONE, environment))
        .isEqualTo(
            new Configuration(
                home.resolve("archive"),
                READING,
                Path.of("/var/onrecord"),
                false,
                Optional.of(home.resolve("models/e5")),
                Optional.of(Path.of("/models/ms-marco")),
                new Log(Level.INFO, LogFormat.JSON, true),
                new IndexSettings(Optional.of(home.resolve("judged.jsonl")), 75),
                2,
                TELEGRAM,
                HTTP));
  }

  @Test
  void variable_winsOverFile_andOptionOverBoth() throws Exception {
    write("corpus: file\ndata: file\nanswer: {quotes: 1}\n");
    environment.put("ONRECORD_DATA", "/variable");
    environment.put("ONRECORD_CORPUS", "/variable");
    environment.put("ONRECORD_ANSWER_QUOTES", "2");
    var options = new Options(Optional.empty(), Optional.of(Path.of("option")), Optional.empty());
    var configuration = Configuration.load(options, environment);
    assertThat(configuration.corpus()).isEqualTo(Path.of("option").toAbsolutePath());
    assertThat(configuration.data()).isEqualTo(Path.of("/variable"));
    assertThat(configuration.quotes()).isEqualTo(2);
  }

  @Test
  void variable_empty_setsNothing() throws InvalidConfiguration {
    environment.put("ONRECORD_ANSWER_QUOTES", "");
    assertThat(Configuration.load(Options.NONE, environment).quotes()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"on,true", "yes,true", "TRUE,true", "off,false", "no,false", "'\"off\"',false"})
  void semantic_inYamlsOwnWords_isOnOrOff(String word, boolean expected) throws Exception {
    write("semantic: " + word + "\n");
    assertThat(Configuration.load(Options.NONE, environment).semantic()).isEqualTo(expected);
  }

  @Test
  void wrongValues_areAllNamed_withPlaceAndWhatIsAllowed() throws IOException {
    Path file = write("semantic: maybe\nanswer:\n  quotes: 7\ncorpus:\n");
    environment.put("ONRECORD_LOG_LEVEL", "loud");
    assertThatThrownBy(() -> Configuration.load(Options.NONE, environment))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            """
            %1$s:4: corpus is ""; allowed: a folder
            %1$s:1: semantic is "maybe"; allowed: on or off
            ONRECORD_LOG_LEVEL: log.level is "loud"; allowed: error, warn, info, debug, trace
            %1$s:3: answer.quotes is "7"; allowed: a whole number from 1 to 3\
            """
                .formatted(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answer: {quots: 3}     | :1: unknown key answer.quots; the nearest known is answer.quotes",
        "telegram: {token: 1:a} | :1: telegram.token: no secret stands in this file; take it out",
        "sematic: on            | :1: unknown key sematic; the nearest known is semantic",
        "log: {levels: {a: b}}  | :1: unknown key log.levels; the nearest known is log.level",
        "semantic: [on, off]    | :1: semantic takes one value",
        "corpus: a\\ncorpus: b  | :2: corpus is set twice (first in ",
        "- corpus               | :1: not a list of keys; write a line `key: value` for each",
        "corpus: a\\n data: b   | :2: not YAML: mapping values are not allowed here"
      })
  void file_wrong_saysWhereAndWhat(String text, String expected) throws IOException {
    Path file = write(text.replace("\\n", "\n"));
    assertThatThrownBy(() -> Configuration.load(Options.NONE, environment))
        .hasMessageStartingWith(file + expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "'# only a comment'", "'log:\n  # level: info\n'"})
  void file_thatSetsNothing_isFine(String text) throws Exception {
    write(text);
    assertThat(Configuration.load(Options.NONE, environment).quotes()).isEqualTo(3);
  }

  @Test
  void file_notText_isAProblem() throws IOException {
    Path file = write("");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> Configuration.load(Options.NONE, environment))
        .hasMessageContaining(file + ": cannot be read");
  }

  @Test
  void file_missing_isAnErrorOnlyWhenItWasNamed() {
    Path named = home.resolve("mine.yaml");
    var options = new Options(Optional.of(named), Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> Configuration.load(options, environment))
        .hasMessageContaining(named + ": no such file");
  }

  private Path write(String yaml) throws IOException {
    Path file = Files.createDirectories(home.resolve("config")).resolve("onrecord.yaml");
    return Files.writeString(file, yaml);
  }
}
