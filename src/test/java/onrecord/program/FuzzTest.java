package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Conversation;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.corpus.reading.CorpusReader;
import onrecord.fuzz.HostileContainers;
import onrecord.fuzz.HostileFiles;
import onrecord.fuzz.HostileUpdates;
import onrecord.fuzz.HostileWords;
import onrecord.fuzz.Mutation;
import onrecord.fuzz.ReadFiles;
import onrecord.fuzz.ReplyRules;
import onrecord.fuzz.Trials;
import onrecord.index.IndexProgress;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.UpdateReader;
import onrecord.terminal.Host.AskedArchive;
import onrecord.terminal.Host.Places;
import onrecord.testing.HarbourArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent or handed over is answered or named as a problem, on a small stack. A few in
/// every build; `src/benchmark/fuzz.sh` tries many.
final class FuzzTest {
  /// How much of a long run, in percent; none where a build tries a few.
  private static final int PERCENT = Integer.getInteger("onrecord.fuzz.percent", 0);

  private static final long SEED = Long.getLong("onrecord.fuzz.seed", 20261129L);
  private static final int LONGEST = 4096;

  /// How many files lie in a folder.
  private static final int TOGETHER = 100;

  private static final List<String> PAYLOADS =
      List.of(
          "m_3",
          "a_2",
          "s_0",
          "t_1a",
          "e_1",
          "l_fa",
          "v_5_dockers-2009-strike",
          "f_port-2010-tolls",
          "r_0_0_5_abcd_port-2010-tolls",
          "c_0_0_5_abcd_dockers-2009-strike",
          "N_zz_zz_zz_aaaa_abcdefgh",
          "i_9",
          "q_2");
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
    AskedArchive opened = new Machine().open(places, IndexProgress.SILENT);
    archive = Optional.of(opened);
    texts =
        CorpusReader.read(harbour.corpus()).statements().stream()
            .map(statement -> statement.text())
            .toList();
  }

  @AfterAll
  static void close() {
    archive.ifPresent(AskedArchive::close);
  }

  private static Trials trials(String kind, int few, int many) {
    int count = PERCENT == 0 ? few : Math.ceilDiv(many * PERCENT, 100);
    return new Trials(kind, count, SEED);
  }

  private static void check(Trials.Outcome outcome) throws IOException {
    if (PERCENT > 0) {
      Path figures = Files.createDirectories(Path.of("target", "benchmark", "fuzz"));
      Files.writeString(figures.resolve(outcome.kind()), outcome.report() + "\n");
    }
    assertThat(outcome.failures()).as(outcome.report()).isEmpty();
  }

  @Test
  void anyUpdate_isUnderstoodOrRefused_andAnswered() throws IOException {
    UpdateReader reader = new UpdateReader(new Identity(42, "archive_bot", false, true, true));
    check(trials("updates", 500, 100_000).run(HostileUpdates::of, update -> hear(reader, update)));
  }

  private static void hear(UpdateReader reader, JsonNode update) {
    Optional<Incoming> incoming;
    try {
      incoming = reader.read(update);
      reader.read(update.toString());
    } catch (JsonProcessingException | DateTimeException e) {
      return;
    }
    incoming.ifPresent(FuzzTest::answer);
  }

  private static void answer(Incoming incoming) {
    Preferences preferences = Preferences.of("en");
    switch (incoming) {
      case Incoming.Said said ->
          answered(Message.written(said.text(), said.where().place(), preferences));
      case Incoming.Pressed pressed ->
          answered(
              Message.written("", pressed.where().place(), preferences)
                  .goingOnFrom(pressed.question().stream().toList())
                  .pressing(pressed.payload()));
      case Incoming.Inline inline -> cards(inline.query(), preferences, 0);
      default -> {}
    }
  }

  @Test
  void anyWords_areAnsweredWithinLimits_andVerbatim() throws IOException {
    HostileWords words = new HostileWords(texts);
    check(trials("words", 100, 100_000).run(words::of, FuzzTest::answered));
  }

  @Test
  void anyPayload_deepLinkAndInlineQuery_isAnswered() throws IOException {
    check(
        trials("payloads", 100, 20_000)
            .run(
                random -> {
                  Mutation mutation = new Mutation(random, LONGEST);
                  return mutation.text(mutation.one(PAYLOADS));
                },
                FuzzTest::carried));
  }

  private static void carried(String payload) {
    Preferences preferences = Preferences.of("en");
    Message message = Message.written("", MessagePlace.PRIVATE, preferences);
    answered(message.goingOnFrom(List.of(HostileWords.QUESTION)).pressing(payload));
    answered(message.pressing(payload));
    answered(Message.written("/start " + payload, MessagePlace.PRIVATE, preferences));
    cards(payload, preferences, payload.length() % 9);
  }

  private static Conversation conversation() {
    return archive.orElseThrow().conversation();
  }

  private static void cards(String query, Preferences preferences, int from) {
    conversation()
        .cards(query, preferences, from)
        .cards()
        .forEach(card -> new ReplyRules(texts).check(card.reply()));
  }

  private static void answered(Message message) {
    new ReplyRules(texts).check(conversation().reply(message));
  }

  @Test
  void anyFile_isReadOrAProblem() throws IOException {
    check(
        trials("files", 100, 20_000)
            .runTogether(TOGETHER, HostileFiles::of, files -> new ReadFiles(built).archive(files)));
  }

  @Test
  void anyContainer_isReadOrAProblem() throws IOException {
    check(
        trials("containers", 60, 20_000)
            .runTogether(
                TOGETHER, HostileContainers::of, files -> new ReadFiles(built).containers(files)));
  }
}
