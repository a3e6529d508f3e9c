package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import onrecord.conversation.Message.Preferences;
import onrecord.corpus.Statement;
import onrecord.evaluation.JudgedQuestion;
import onrecord.program.engine.OpenArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The same cases put to both engines, the distributed one in a real cluster of three nodes. No
/// difference is allowed. Run by the profile `cluster`.
@Isolated("a cluster needs the machine to itself")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
final class ClusterKit {
  private static final int EXCERPT = 220;

  /// So many questions are the first archive's own.
  private static final int PINNED = 70;

  /// What takes long is asked by each of so many of them, or by every one: 1.
  private static final int STEP = Integer.getInteger("onrecord.cluster.step", 7);

  @TempDir private static Path folder;
  private ClusterStage stage;

  @BeforeAll
  void start() throws Exception {
    stage = ClusterStage.open(folder);
  }

  @AfterAll
  void end() {
    stage.close();
  }

  /// Both engines answer, and fall out, alike.
  @Nested
  @Order(1)
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  final class SameAnswers {
    private OpenArchive embedded;
    private OpenArchive distributed;

    @BeforeAll
    void open() throws IOException {
      embedded = stage.embedded();
      distributed = stage.distributed().openNewest().orElseThrow();
    }

    @AfterAll
    void end() {
      distributed.close();
    }

    /// Both cores are put to use.
    private void same(List<String> asked, Function<OpenArchive, Function<String, Object>> answer) {
      Function<String, Object> ours = answer.apply(distributed);
      Function<String, Object> theirs = answer.apply(embedded);
      asked.parallelStream()
          .forEach(words -> assertThat(ours.apply(words)).as(words).isEqualTo(theirs.apply(words)));
    }

    @Test
    void answers_areTheSame() throws IOException {
      List<String> all = ClusterStage.questions();
      IntStream.range(0, all.size())
          .filter(i -> i < PINNED || i % STEP == 0)
          .mapToObj(all::get)
          .parallel()
          .forEach(
              question ->
                  assertThat(distributed.json().answer(question))
                      .isEqualTo(stage.answer(question)));
    }

    private static List<String> pinned() throws IOException {
      List<String> all = ClusterStage.questions().subList(0, PINNED);
      return IntStream.range(0, PINNED).filter(i -> i % STEP == 0).mapToObj(all::get).toList();
    }

    @Test
    void searches_areTheSame() throws IOException {
      same(pinned(), archive -> query -> archive.json().search(query, 20));
    }

    @Test
    void comparisonsAndTimelines_areTheSame() throws IOException {
      Preferences preferences = Preferences.of("en");
      same(pinned(), archive -> matter -> archive.conversation().compare(matter, preferences));
      same(pinned(), archive -> matter -> archive.conversation().timeline(matter, preferences));
    }

    @Test
    void goldWords_areSaidByTheSame() throws IOException {
      List<String> gold =
          ClusterStage.judged().stream()
              .flatMap(judged -> judged.gold().stream())
              .map(JudgedQuestion.Gold::span)
              .distinct()
              .toList();
      assertThat(gold).hasSizeGreaterThan(50);
      same(gold, archive -> words -> archive.json().whosaid(words));
    }

    @Test
    void excerptsAndTitles_areSaidByTheSame() {
      for (var entry : embedded.index().list()) {
        Statement statement = embedded.index().find(entry.id()).orElseThrow();
        assertThat(distributed.index().find(entry.id())).contains(statement);
        String text = statement.text();
        List<String> asked = new java.util.ArrayList<>(List.of(entry.masthead().title()));
        for (int at = 0; at + EXCERPT < text.length(); at += 12 * EXCERPT) {
          String excerpt = text.substring(at, at + EXCERPT);
          asked.add(excerpt);
          asked.add(excerpt.replace(" the ", " no ").replace(" and ", ", "));
        }
        same(asked, archive -> words -> archive.json().whosaid(words));
      }
    }

    @Test
    void misspeltAndForeignWords_findTheSame() {
      same(
          List.of(
              "What does the statement say about Ahmedinejad and Sulemani?",
              "primeminister Mosadegh and the oil comapny",
              "IRGC",
              "Was sagen die Gewerkschaften zum Streik?",
              "",
              "\u0000\uD83D \t\"({[*?~",
              "a".repeat(3000)),
          archive -> words -> archive.json().answer(words));
    }

    @Test
    void listsOfTheArchive_areTheSame() throws IOException {
      assertThat(distributed.index().list()).isEqualTo(embedded.index().list());
      assertThat(distributed.index().hashes()).isEqualTo(embedded.index().hashes());
      assertThat(distributed.index().people()).isEqualTo(embedded.index().people());
      assertThat(distributed.index().languages()).isEqualTo(embedded.index().languages());
      assertThat(distributed.complaint()).isEmpty();
    }
  }

  /// What happens to nodes is not seen by whoever asks.
  @Nested
  @Order(2)
  final class Outages extends ClusterOutages {
    @Override
    ClusterStage stage() {
      return stage;
    }
  }

  /// Builders are killed.
  @Nested
  @Order(3)
  final class Crashes extends ClusterCrashes {
    @Override
    ClusterStage stage() {
      return stage;
    }
  }

  /// Programs in their own processes.
  @Nested
  @Order(4)
  final class Programs extends ClusterPrograms {
    @Override
    ClusterStage stage() {
      return stage;
    }
  }

  /// Generations are replaced while they are asked.
  @Nested
  @Order(5)
  final class Replacements extends ClusterReplacements {
    @Override
    ClusterStage stage() {
      return stage;
    }
  }
}
