package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.telegram.AdminOperations.Begun;

/// Several programs on one archive in a cluster, each as it looks for newer generations.
public final class ClusterFollowers implements AutoCloseable {
  private final List<SwappableReference<LiveArchive>> serving = new ArrayList<>();
  private final List<BackgroundBuilds> programs = new ArrayList<>();

  /// Of programs that share nothing but the cluster.
  public ClusterFollowers(ConfiguredArchive... archives) throws IOException {
    for (ConfiguredArchive archive : archives) {
      var current = new SwappableReference<>(dressed(archive.openNewest().orElseThrow()));
      serving.add(current);
      programs.add(
          new BackgroundBuilds(
              current,
              archive,
              ClusterFollowers::dressed,
              _ -> {
                throw new AssertionError("nobody asks");
              }));
    }
  }

  private static LiveArchive dressed(OpenArchive opened) {
    return new LiveArchive(opened, opened.conversation(), opened.conversation());
  }

  /// All begin to look, and to build what is to be built.
  public void begin() {
    programs.forEach(BackgroundBuilds::begin);
  }

  /// The first is told to build.
  public void build() {
    assertThat(programs.getFirst().reindex(true, new LoggedBuild())).isEqualTo(new Begun.Started());
  }

  /// Which generation each serves.
  public List<Integer> generations() {
    return programs.stream().map(BackgroundBuilds::serving).toList();
  }

  /// Waits until one serves that generation, and tells how long after it the last one did.
  public Duration until(int generation) {
    var most = await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(20));
    most.until(() -> generations().contains(generation));
    long begun = System.nanoTime();
    most.until(() -> generations().stream().allMatch(each -> each == generation));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /// What each answers.
  public Stream<String> answers(String question) {
    return serving.stream()
        .map(current -> current.use(served -> served.archive().json().answer(question)));
  }

  @Override
  public void close() {
    programs.forEach(BackgroundBuilds::close);
    serving.forEach(SwappableReference::close);
  }
}
