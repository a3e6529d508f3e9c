package onrecord.site.web;

import com.sun.net.httpserver.Headers;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whom questions are counted for: the address that a request comes from, of IPv6 its first half,
/// which is one household's.
final class ReaderAddress {
  private static final int HALF = 8;

  private ReaderAddress() {}

  /// The address; where a proxy that is believed passes a request on, the last one that it names
  /// and that is not such a proxy's own. One on this machine is always believed.
  static String of(InetSocketAddress remote, Headers headers, Predicate<InetAddress> proxies) {
    Predicate<InetAddress> believed = proxies.or(InetAddress::isLoopbackAddress);
    InetAddress reader = remote.getAddress();
    List<String> passed = passed(headers).reversed();
    for (int i = 0; i < passed.size() && believed.test(reader); i++) {
      Optional<InetAddress> before = read(passed.get(i));
      if (before.isEmpty()) {
        break;
      }
      reader = before.get();
    }
    return counted(reader);
  }

  /// Through whom a request came, the nearest last.
  private static List<String> passed(Headers headers) {
    return headers.getOrDefault("X-Forwarded-For", List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  private static Optional<InetAddress> read(String literal) {
    if (!literal.matches("[0-9a-fA-F.:]{2,45}")) {
      return Optional.empty();
    }
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
