package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.SubscriptionKind;
import onrecord.conversation.subscribing.SubscriptionMatching;
import onrecord.index.IndexProgress;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.program.engine.OpenArchive;
import onrecord.terminal.Host.Places;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How well subscriptions find their statements: 40 of them and 60 statements of an invented town,
/// each pair judged by hand, by which the rule was set; and as many of invented islands, a third of
/// them in German, which were judged before any of them was run. `mvn -q test
/// -Dtest=JudgedSubscriptionsTest` prints the figures.
final class JudgedSubscriptionsTest {
  private static final Path EVALUATION = Path.of("src/test/resources/onrecord/evaluation");

  @TempDir private Path folder;

  /// What is found of what there is to find.
  private record Found(int right, int wrong, int missed) {
    Found and(Found other) {
      return new Found(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }
  }

  @ParameterizedTest
  @CsvSource({"subscriptions, 0.80, 0.80", "subscriptions-unseen, 0.80, 0.65"})
  void matters_findTheirStatements_andFewOthers(String list, double precision, double recall)
      throws IOException {
    Path judgedList = EVALUATION.resolve(list);
    try (OpenArchive archive = open(judgedList)) {
      Set<String> all =
          archive.statements().list().stream()
              .map(StatementEntry::id)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(all).hasSize(60);
      var matching =
          new SubscriptionMatching(
              archive.index(), archive.archive().answerer(), archive.archive()::understand);
      var matters = new Found(0, 0, 0);
      var others = new Found(0, 0, 0);
      List<String> lines = Files.readAllLines(judgedList.resolve("judged.tsv"));
      assertThat(lines).hasSize(40);
      for (String line : lines) {
        String[] judged = line.split("\t", -1);
        Subscription subscription = matching.understood(judged[0]).orElseThrow();
        Found found = found(subscription, matching, all, wanted(judged[1], all));
        if (subscription.kind() == SubscriptionKind.MATTER) {
          matters = matters.and(found);
        } else {
          others = others.and(found);
        }
      }
      print(list + ", 36 matters", matters);
      print(list + ", everything and 3 organizations", others);
      assertThat(others).isEqualTo(new Found(others.right(), 0, 0));
      assertThat(matters.precision()).isGreaterThanOrEqualTo(precision);
      assertThat(matters.recall()).isGreaterThanOrEqualTo(recall);
    }
  }

  private static Set<String> wanted(String judged, Set<String> all) {
    return judged.equals("*")
        ? all
        : Set.of(judged.isEmpty() ? new String[0] : judged.split(" ", -1));
  }

  private static Found found(
      Subscription subscription,
      SubscriptionMatching matching,
      Set<String> all,
      Set<String> wanted) {
    var found =
        matching.fitting(subscription, all).stream()
            .map(Subscription.FittingStatement::statement)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> right = new ArrayList<>(found);
    right.retainAll(wanted);
    var missed = new TreeSet<>(wanted);
    missed.removeAll(found);
    found.removeAll(wanted);
    if (!found.isEmpty() || !missed.isEmpty()) {
      System.out.println(subscription.name() + ": wrong " + found + ", missed " + missed);
    }
    return new Found(right.size(), found.size(), missed.size());
  }

  private static void print(String what, Found found) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d right, %d wrong, %d missed; precision %.2f, recall %.2f%n",
        what,
        found.right(),
        found.wrong(),
        found.missed(),
        found.precision(),
        found.recall());
  }

  private OpenArchive open(Path judgedList) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    for (String file : List.of("organizations.yaml", "statements.jsonl")) {
      Files.copy(judgedList.resolve(file), corpus.resolve(file));
    }
    Path config = Files.writeString(folder.resolve("onrecord.yaml"), "semantic: on\n");
    var places =
        new Places(Optional.of(corpus), Optional.of(config), Optional.of(folder.resolve("data")));
    try {
      return new Machine().open(places, IndexProgress.SILENT);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
