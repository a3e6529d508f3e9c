package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessageContext;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.smalltalk.BotRequest;
import onrecord.conversation.smalltalk.BotRequest.BackReference;
import onrecord.index.IndexProgress;
import onrecord.terminal.Host;
import onrecord.testing.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Messages after a question, said to the first archive as it is: what goes on from it does, and
/// what asks something new does not.
final class FollowUpsOverArchiveTest {
  private static final Path PINS = Path.of("src/test/resources/onrecord/pins");
  private static final Path DATA = Path.of("target/quality/meaning");

  private static Host.AskedArchive archive;

  @BeforeAll
  static void open() {
    var places =
        new Host.Places(
            Optional.of(Path.of("corpus")),
            Optional.of(PINS.resolve("meaning.yaml")),
            Optional.of(DATA));
    archive = new Machine().open(places, IndexProgress.SILENT);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static boolean goesOn(String language, String before, String text) {
    Message message =
        Message.written(text, MessagePlace.PRIVATE, Preferences.of(language))
            .within(new MessageContext(Optional.empty(), List.of(before)));
    boolean refers = Stream.of(BackReference.values()).anyMatch(one -> BotRequest.means(one, text));
    return refers || archive.conversation().reply(message).thread().contains(before);
  }

  /// The messages of a list that are taken otherwise.
  private static List<String> wrong(String file, boolean on) throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : Golden.read("conversation/" + file).lines().toList()) {
      String[] row = line.split("\t", -1);
      if (!line.startsWith("#") && goesOn(row[0], row[1], row[2]) != on) {
        wrong.add(line);
      }
    }
    return wrong;
  }

  @Test
  void followUps_goOn(TestReporter reporter) throws IOException {
    List<String> wrong = wrong("follow-ups-tried.tsv", true);
    reporter.publishEntry("%d of 80 do not go on: %s".formatted(wrong.size(), wrong));
    assertThat(wrong).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void newQuestions_areNew(TestReporter reporter) throws IOException {
    List<String> wrong = wrong("new-questions-tried.tsv", false);
    reporter.publishEntry("%d of 80 go on: %s".formatted(wrong.size(), wrong));
    assertThat(wrong).hasSizeLessThanOrEqualTo(4);
  }
}
