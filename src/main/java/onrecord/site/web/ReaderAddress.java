package onrecord.site.web;

import com.sun.net.httpserver.Headers;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Whom questions are counted for: the address that a request comes from, of IPv6 its first half,
/// which is one household's.
final class ReaderAddress {
  private static final int HALF = 8;

  private ReaderAddress() {}

  /// The address; where a proxy on this machine passes a request on, the last one that it names.
  static String of(InetSocketAddress remote, Headers headers) {
    InetAddress address = remote.getAddress();
    Optional<String> passed =
        Optional.ofNullable(headers.getFirst("X-Forwarded-For"))
            .filter(_ -> address.isLoopbackAddress())
            .map(list -> list.substring(list.lastIndexOf(',') + 1).strip());
    return passed
        .filter(text -> text.matches("[0-9a-fA-F.:]{2,45}"))
        .flatMap(ReaderAddress::read)
        .map(ReaderAddress::counted)
        .orElseGet(() -> counted(address));
  }

  private static Optional<InetAddress> read(String literal) {
    try {
      return Optional.of(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String counted(InetAddress address) {
    byte[] bytes = address.getAddress();
    return HexFormat.of()
        .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, HALF) : bytes);
  }
}
