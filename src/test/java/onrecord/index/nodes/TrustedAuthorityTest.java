package onrecord.index.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.index.IndexAway;
import onrecord.index.nodes.ClusterSettings.ArchiveLayout;
import onrecord.operation.Failure;
import onrecord.testing.FakeNode;
import onrecord.testing.NodeCertificates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustedAuthorityTest {
  @TempDir private static Path folder;
  private static NodeCertificates certificates;

  @BeforeAll
  static void makeKeys() throws Exception {
    certificates = NodeCertificates.in(folder);
  }

  private static ClusterClient client(FakeNode node, Optional<Path> authority) {
    var layout = new ArchiveLayout("harbour", 1, 0, 1000, 100);
    return new ClusterClient(
        new ClusterSettings(
            List.of(node.address()), Optional.empty(), authority, Duration.ofSeconds(10), layout));
  }

  @Test
  void nodeWhoseCertificateIsTrusted_isAsked() throws Exception {
    try (FakeNode node = FakeNode.secure(certificates.node(), "{\"a\":1}");
        ClusterClient client = client(node, Optional.of(certificates.authority()))) {
      assertThat(client.get("x").path("a").asInt()).isEqualTo(1);
    }
  }

  @Test
  void nodeOfAnotherAuthority_hearsNothing() throws Exception {
    for (Optional<Path> authority :
        List.of(Optional.of(certificates.stranger()), Optional.<Path>empty())) {
      try (FakeNode node = FakeNode.secure(certificates.node(), "{\"a\":1}");
          ClusterClient client = client(node, authority)) {
        assertThatThrownBy(() -> client.get("x"))
            .isInstanceOf(IndexAway.class)
            .hasMessageContaining("cannot prove who it is")
            .hasMessageContaining("index.opensearch.ca");
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
