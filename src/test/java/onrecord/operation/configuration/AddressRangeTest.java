package onrecord.operation.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "172.18.0.0/16, 172.18.255.1, true",
    "172.18.0.0/16, 172.19.0.1, false",
    "10.0.0.128/25, 10.0.0.129, true",
    "10.0.0.128/25, 10.0.0.127, false",
    "203.0.113.9, 203.0.113.9, true",
    "203.0.113.9, 203.0.113.8, false",
    "0.0.0.0/0, 203.0.113.8, true",
    "0.0.0.0/0, ::1, false",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe80::1, false",
  })
  void range_containsThoseThatBeginLikeIt(String range, String address, boolean contained) {
    AddressRange read = AddressRange.read(range).orElseThrow();
    assertThat(read.contains(InetAddress.ofLiteral(address))).isEqualTo(contained);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "10.0.0.1/33", "10.0.0.1/-1", "10.0.0.1/", "::1/129", "", ":"})
  void whatIsNoAddress_isRefused(String text) {
    assertThat(AddressRange.read(text)).isEmpty();
    assertThat(AddressRange.readAll("10.0.0.1, " + text)).isEmpty();
  }

  @Test
  void ranges_areSeparatedByCommas_orNone() {
    assertThat(AddressRange.readAll("none")).hasValueSatisfying(all -> assertThat(all).isEmpty());
    assertThat(AddressRange.readAll("10.0.0.1,172.18.0.0/16"))
        .hasValueSatisfying(all -> assertThat(all).hasSize(2));
  }
}
