package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import onrecord.LauncherStage.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the launcher builds, and what it does when that goes wrong.
final class LauncherBuildIT {
  /// A number that no process has.
  private static final String NOBODY = "99999999";

  private final LauncherStage stage;

  LauncherBuildIT(@TempDir Path folder) throws IOException {
    stage = new LauncherStage(folder);
  }

  @Test
  void firstUse_builds_andSaysSoInOneLine() throws Exception {
    Outcome outcome = stage.run("ask");
    assertThat(stage.builds())
        .containsExactly(
            "%s: -q -B -DskipTests package with %s"
                .formatted(stage.root, stage.folder.resolve("jvm/jdk-25")));
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .contains("building", "a minute or two");
    assertThat(outcome.out()).contains("<ask>").endsWith("typed");
    assertThat(outcome.status()).isEqualTo(7);
  }

  @Test
  void jdk_isTold_andNothingIsBuilt() throws Exception {
    Outcome outcome = stage.run("--jdk");
    assertThat(outcome.out()).isEqualTo(stage.folder.resolve("jvm/jdk-25") + "\n");
    assertThat(outcome.status()).isZero();
    assertThat(stage.builds()).isEmpty();
  }

  @Test
  void secondUse_doesNotBuild() throws Exception {
    stage.run("ask");
    assertThat(stage.run("ask").err()).isEmpty();
    assertThat(stage.builds()).hasSize(1);
  }

  @Test
  void source_changed_isBuiltAgain() throws Exception {
    stage.run("ask");
    stage.save(stage.root.resolve("src/main/java/Main.java"));
    stage.run("ask");
    assertThat(stage.builds()).hasSize(2);
  }

  @Test
  void pom_changed_isBuiltAgain() throws Exception {
    stage.run("ask");
    stage.save(stage.root.resolve("pom.xml"));
    stage.run("ask");
    assertThat(stage.builds()).hasSize(2);
  }

  @Test
  void build_failing_showsItsOutput_andRunsNothing() throws Exception {
    stage.sign("build fails");
    Outcome outcome = stage.run("ask");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("Main.java:1: no such noun", "the build failed");
    assertThat(stage.jar).doesNotExist();
    assertThat(stage.root.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void maven_missing_isSaid() throws Exception {
    Files.delete(stage.folder.resolve("bin/mvn"));
    Outcome outcome = stage.run("ask");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("needs Maven to build; install it");
  }

  @Test
  void build_leftHalfFinished_isDoneAnew() throws Exception {
    stage.run("ask");
    Path lock = Files.createDirectory(stage.root.resolve("target/launcher.lock"));
    Files.writeString(lock.resolve("holder"), NOBODY);
    stage.run("ask");
    assertThat(stage.builds()).hasSize(2);
    assertThat(lock).doesNotExist();
  }

  @Test
  void lock_withoutAHolder_isRemoved() throws Exception {
    Files.createDirectories(stage.root.resolve("target/launcher.lock"));
    stage.run("ask");
    assertThat(stage.builds()).hasSize(1);
  }

  @Test
  void twoAtOnce_buildOnce() throws Exception {
    stage.sign("wait");
    Process one = stage.start(stage.launcher, stage.folder, "ask", "one");
    firstLine(one);
    Process other = stage.start(stage.launcher, stage.folder, "ask", "other");
    assertThat(firstLine(other)).contains("another start is building");
    Files.delete(stage.folder.resolve("wait"));
    assertThat(LauncherStage.end(one).out()).contains("<one>");
    assertThat(LauncherStage.end(other).out()).contains("<other>");
    assertThat(stage.builds()).hasSize(1);
  }

  @Test
  void cache_fromTheBuild_isUsed() throws Exception {
    assertThat(stage.run("ask").out()).contains(cacheOption());
  }

  @Test
  void cache_thatCannotBeMade_isDoneWithout() throws Exception {
    stage.sign("training fails");
    Outcome outcome = stage.run("ask");
    assertThat(outcome.out()).contains("<ask>").doesNotContain("AOTCache", "broken");
    assertThat(outcome.err().lines()).hasSize(1);
  }

  @Test
  void cache_ofAnotherJdk_isNotUsed() throws Exception {
    stage.run("ask");
    stage.jdk("jvm/jdk-25", "25.0.4");
    assertThat(stage.run("ask").out()).contains("<ask>").doesNotContain("AOTCache");
  }

  @Test
  void cache_olderThanTheJar_isNotUsed() throws Exception {
    stage.run("ask");
    Files.setLastModifiedTime(
        stage.root.resolve("target/onrecord.aot"), FileTime.from(Instant.EPOCH));
    assertThat(stage.run("ask").out()).contains("<ask>").doesNotContain("AOTCache");
  }

  private String cacheOption() {
    return "<-XX:AOTCache=" + stage.root.resolve("target/onrecord.aot") + ">";
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader reader = process.errorReader();
    return String.valueOf(reader.readLine());
  }
}
