package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Conversation;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.corpus.reading.CorpusReader;
import onrecord.fuzz.OddTexts;
import onrecord.fuzz.OddUpdates;
import onrecord.fuzz.ReplyRules;
import onrecord.index.IndexProgress;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.UpdateReader;
import onrecord.terminal.Host.AskedArchive;
import onrecord.terminal.Host.Places;
import onrecord.testing.HarbourArchive;
import onrecord.testing.SmallStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What no change of something sound makes is answered, too, or refused, on a small stack.
final class OddInputsTest {
  private static final int LONGEST = 4096;
  private static final List<String> COMMANDS =
      List.of("/whosaid ", "/compare ", "/timeline ", "/cite ", "/prove ", "/people ", "/ask ");

  @TempDir private static Path built;
  private static Optional<AskedArchive> archive = Optional.empty();
  private static List<String> texts = List.of();

  @BeforeAll
  static void build() throws IOException {
    HarbourArchive harbour = HarbourArchive.in(built.resolve("harbour"));
    var places =
        new Places(
            Optional.of(harbour.corpus()),
            Optional.of(harbour.config()),
            Optional.of(harbour.data()));
    archive = Optional.of(new Machine().open(places, IndexProgress.SILENT));
    texts =
        CorpusReader.read(harbour.corpus()).statements().stream()
            .map(statement -> statement.text())
            .toList();
  }

  @AfterAll
  static void close() {
    archive.ifPresent(AskedArchive::close);
  }

  private static boolean answered(Message message) {
    Conversation conversation = archive.orElseThrow().conversation();
    new ReplyRules(texts).check(conversation.reply(message));
    return true;
  }

  @Test
  void oddText_asAQuestionAndBehindACommand_isAnswered() {
    List<String> failures = new ArrayList<>();
    int number = 0;
    for (OddTexts.OddText odd : OddTexts.all()) {
      String command = COMMANDS.get(number++ % COMMANDS.size());
      for (String text : List.of(odd.text(), (command + odd.text()).substring(0, LONGEST))) {
        try {
          SmallStack.run(
              () -> answered(Message.written(text, MessagePlace.PRIVATE, Preferences.of("en"))));
        } catch (AssertionError e) {
          failures.add(command + odd + ": " + e.getMessage());
        }
      }
    }
    assertThat(number).isGreaterThan(200);
    assertThat(failures).isEmpty();
  }

  @Test
  void timesThatGoBackwards_areSetAgainstEachOther() {
    for (String times : List.of("2009 to 2008 2009", "2010 to 2008, 2009", "1700-1600 vs 1500")) {
      String text = "/compare the strike " + times;
      assertThat(answered(Message.written(text, MessagePlace.PRIVATE, Preferences.of("en"))))
          .isTrue();
    }
  }

  @Test
  void oddUpdate_isReadOrRefused() {
    UpdateReader reader = new UpdateReader(new Identity(42, "archive_bot", false, true, true));
    List<String> failures = new ArrayList<>();
    for (String update : OddUpdates.all()) {
      try {
        SmallStack.run(() -> read(reader, update).map(OddInputsTest::heard));
      } catch (AssertionError e) {
        failures.add(update + ": " + e.getMessage());
      }
    }
    assertThat(failures).isEmpty();
  }

  private static Optional<Incoming> read(UpdateReader reader, String update) {
    try {
      return reader.read(update);
    } catch (JsonProcessingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean heard(Incoming incoming) {
    if (incoming instanceof Incoming.Said said) {
      answered(Message.written(said.text(), said.where().place(), Preferences.of("en")));
    }
    if (incoming instanceof Incoming.Pressed pressed) {
      answered(
          Message.written("", pressed.where().place(), Preferences.of("en"))
              .pressing(pressed.payload()));
    }
    return true;
  }
}
