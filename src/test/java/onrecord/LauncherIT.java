package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import onrecord.LauncherStage.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the launcher finds things, and what it hands to Java.
final class LauncherIT {
  private final LauncherStage stage;

  LauncherIT(@TempDir Path folder) throws IOException {
    stage = new LauncherStage(folder);
  }

  @BeforeEach
  void build() throws IOException, InterruptedException {
    stage.run();
  }

  @Test
  void arguments_ofEveryKind_reachJavaUntouched() throws Exception {
    assertThat(
            stage.run("ask", "two words", "", "\"*'$HOME\\", "چه کسی؟ ñ", "a\nb", "--json").out())
        .endsWith(
            "<-jar>\n<%s>\n<ask>\n<two words>\n<>\n<\"*'$HOME\\>\n<چه کسی؟ ñ>\n<a\nb>\n<--json>\ntyped"
                .formatted(stage.jar));
  }

  @Test
  void launcher_becomesJava_withItsInputAndStatus() throws Exception {
    Process process = stage.start(stage.launcher, stage.folder, "chat");
    Outcome outcome = LauncherStage.end(process);
    assertThat(outcome.out()).startsWith("pid " + process.pid() + "\n").endsWith("typed");
    assertThat(outcome.status()).isEqualTo(7);
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void root_isFound_fromAnotherFolder() throws Exception {
    Path elsewhere = Files.createDirectory(stage.folder.resolve("else where"));
    Path relative = Path.of("..").resolve(stage.folder.relativize(stage.launcher));
    assertThat(LauncherStage.end(stage.start(relative, elsewhere)).out())
        .contains("home " + stage.root + "\n");
  }

  @Test
  void root_isFound_throughAChainOfLinks() throws Exception {
    Path bin = Files.createDirectory(stage.folder.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(bin.resolve("two"), Path.of("..", "the project's root", "onrecord"));
    Path link = Files.createSymbolicLink(stage.folder.resolve("three"), bin.resolve("one"));
    assertThat(LauncherStage.end(stage.start(link, bin)).out())
        .contains("home " + stage.root + "\n");
  }

  @Test
  void javaOptions_areSplitAtSpaces_andNothingElse() throws Exception {
    stage.environment.put("ONRECORD_JAVA_OPTS", " -Xmx1g  -Da=* ");
    assertThat(stage.run("chat").out()).contains("\n<-Xmx1g>\n<-Da=*>\n");
  }

  @Test
  void oneShotCommand_startsQuickly_andTheOthersRunWell() throws Exception {
    assertThat(stage.run("ask").out())
        .contains("<--enable-native-access=ALL-UNNAMED>\n")
        .contains("<-XX:TieredStopAtLevel=1>\n<-XX:+UseSerialGC>\n");
    assertThat(stage.run("bot").out())
        .contains("<--enable-native-access=ALL-UNNAMED>\n")
        .doesNotContain("TieredStopAtLevel", "SerialGC");
  }

  @Test
  void collector_ofTheOptions_replacesOurs() throws Exception {
    stage.environment.put("ONRECORD_JAVA_OPTS", "-XX:+UseZGC");
    assertThat(stage.run("ask").out()).contains("TieredStopAtLevel").doesNotContain("SerialGC");
  }

  @Test
  void jdk_tooOldInJavaHomeAndPath_isPassedOver() throws Exception {
    Path old = stage.jdk("old", "17.0.15");
    stage.environment.put("JAVA_HOME", old.toString());
    Files.createSymbolicLink(stage.folder.resolve("bin/java"), old.resolve("bin/java"));
    assertThat(stage.run("ask").err()).isEmpty();
  }

  @Test
  void jdk_onThePath_isFoundThroughItsLinks() throws Exception {
    Path jdk = stage.jdk("some/jdk", "26-ea");
    stage.environment.put("ONRECORD_JVMS", "/nowhere");
    Path java = stage.folder.resolve("bin/java");
    Files.createSymbolicLink(java, Path.of("..", "some", "jdk", "bin", "java"));
    Files.writeString(jdk.resolve("bin/java"), "#!/bin/sh\necho this one\n");
    assertThat(stage.run("ask").out()).isEqualTo("this one\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"more jvms/jdk 25", "more jvms/jdk-25.jdk/Contents/Home"})
  void jdk_inAnyOfTheFolders_isFound(String name) throws Exception {
    Files.delete(stage.folder.resolve("jvm/jdk-25/release"));
    stage.jdk(name, "25");
    assertThat(stage.run("ask").err()).isEmpty();
  }

  @Test
  void jdk_missing_isSaid_withThoseThatAreTooOld() throws Exception {
    Path old = stage.jdk("jvm/jdk-25", "24.0.2");
    Path older = stage.jdk("more jvms/8", "1.8.0_452");
    Outcome outcome = stage.run("ask");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("onrecord: needs a JDK 25 or newer; found")
        .contains("\n  24 in " + old, "\n  1 in " + older, "or set JAVA_HOME");
  }

  @Test
  void arguments_inALocaleWithoutLetters_arriveInJavaAllTheSame(@TempDir Path sources)
      throws Exception {
    jar(sources);
    stage.environment.put("JAVA_HOME", System.getProperty("java.home"));
    stage.environment.put("LC_ALL", "C");
    assertThat(stage.run("ask", "چه ñ 𝒂").out()).isEqualTo("[1670 1607 32 241 32 119938]\n");
  }

  private void jar(Path sources) throws IOException {
    Path echo = Files.writeString(sources.resolve("Echo.java"), ECHO);
    tool("javac", echo.toString());
    String classes = sources.toString();
    tool("jar", "-c", "-f", stage.jar.toString(), "-e", "Echo", "-C", classes, "Echo.class");
  }

  private static void tool(String name, String... arguments) {
    int status = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
    assertThat(status).isZero();
  }

  private static final String ECHO =
      """
      class Echo {
        public static void main(String[] arguments) {
          var last = arguments[arguments.length - 1].codePoints().boxed().toList();
          System.out.println(last.toString().replace(",", ""));
        }
      }
      """;
}
