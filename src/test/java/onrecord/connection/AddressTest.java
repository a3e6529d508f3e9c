package onrecord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  @Test
  void address_isTakenApart() {
    assertThat(Address.of(URI.create("https://api.telegram.org")))
        .isEqualTo(new Address("https", "api.telegram.org", 443, ""));
    assertThat(Address.of(URI.create("HTTP://localhost:8081/")))
        .isEqualTo(new Address("http", "localhost", 8081, ""));
    assertThat(Address.of(URI.create("http://[::1]:8081/a/b/")))
        .isEqualTo(new Address("http", "::1", 8081, "/a/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x", "localhost:8081", "http://u:p@x", "http://x?y", ""})
  void address_thatIsNone_isRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.of(URI.create(address)))
        .withMessageContaining("https://api.telegram.org");
  }
}
