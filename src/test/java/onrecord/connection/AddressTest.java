package onrecord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://api.telegram.org, https, api.telegram.org, 443, ''",
    "HTTP://localhost:8081/, http, localhost, 8081, ''",
    "http://[::1]:8081/a/b/, http, ::1, 8081, /a/b"
  })
  void address_isTakenApart(String uri, String scheme, String host, int port, String prefix) {
    assertThat(Address.of(URI.create(uri))).isEqualTo(new Address(scheme, host, port, prefix));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://x", "localhost:8081", "http://u:p@x", "http://x?y", ""})
  void address_thatIsNone_isRefused(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.of(URI.create(address)))
        .withMessageContaining("https://api.telegram.org");
  }
}
