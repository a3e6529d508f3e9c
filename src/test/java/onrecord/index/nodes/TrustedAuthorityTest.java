package onrecord.index.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.operation.Failure;
import onrecord.testing.FakeNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustedAuthorityTest {
  private static final String PASSWORD = "for a test";

  @TempDir private static Path folder;

  /// Two keys with certificates that they signed themselves.
  @BeforeAll
  static void makeKeys() throws Exception {
    for (String name : List.of("node", "stranger")) {
      String store = folder.resolve(name + ".p12").toString();
      keytool(
          "-genkeypair -keyalg EC -validity 2 -dname CN=%s -ext san=ip:127.0.0.1".formatted(name),
          store);
      keytool("-exportcert -rfc -file " + folder.resolve(name + ".pem"), store);
    }
  }

  private static void keytool(String arguments, String store) throws Exception {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new java.util.ArrayList<>(List.of(tool));
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-alias", "key", "-keystore", store, "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static SSLContext node() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("node.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  private static ClusterClient client(FakeNode node, Optional<Path> authority) {
    var layout = new ArchiveLayout("harbour", 1, 0, 1000, 100);
    return new ClusterClient(
        new ClusterSettings(
            List.of(node.address()), Optional.empty(), authority, Duration.ofSeconds(10), layout));
  }

  @Test
  void nodeWhoseCertificateIsTrusted_isAsked() throws Exception {
    try (FakeNode node = FakeNode.secure(node(), "{\"a\":1}");
        ClusterClient client = client(node, Optional.of(folder.resolve("node.pem")))) {
      assertThat(client.get("x").path("a").asInt()).isEqualTo(1);
    }
  }

  @Test
  void nodeOfAnotherAuthority_hearsNothing() throws Exception {
    for (Optional<Path> authority :
        List.of(Optional.of(folder.resolve("stranger.pem")), Optional.<Path>empty())) {
      try (FakeNode node = FakeNode.secure(node(), "{\"a\":1}");
          ClusterClient client = client(node, authority)) {
        assertThatThrownBy(() -> client.get("x"))
            .isInstanceOf(IndexAway.class)
            .hasMessageContaining("certif");
        assertThat(node.heard()).isEmpty();
      }
    }
  }

  @Test
  void fileWithoutACertificate_isSaidSo() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    Path other = Files.writeString(folder.resolve("other.pem"), "no certificate");
    for (Path file : List.of(empty, other, folder.resolve("missing.pem"))) {
      assertThatThrownBy(() -> TrustedAuthority.context(file))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("index.opensearch.ca")
          .hasMessageContaining(file.toString());
    }
  }
}
