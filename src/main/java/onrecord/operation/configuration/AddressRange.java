package onrecord.operation.configuration;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Addresses of machines that begin alike: one, or a network's.
///
/// @param first an address of them
/// @param bits in how many bits from the first on they are the same
public record AddressRange(InetAddress first, int bits) {
  private static final String FORM = "[0-9a-fA-F.:]{2,45}(/[0-9]{1,3})?";

  /// What is written as an address, or as an address, a slash and the number of bits; empty where
  /// it is neither.
  static Optional<AddressRange> read(String text) {
    if (!text.matches(FORM)) {
      return Optional.empty();
    }
    String[] parts = text.split("/", 2);
    try {
      InetAddress first = InetAddress.ofLiteral(parts[0]);
      int most = first.getAddress().length * Byte.SIZE;
      int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : most;
      return bits <= most ? Optional.of(new AddressRange(first, bits)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Some, separated by commas, or `none`; empty where anything else is written.
  static Optional<List<AddressRange>> readAll(String text) {
    if (text.equalsIgnoreCase("none")) {
      return Optional.of(List.of());
    }
    List<Optional<AddressRange>> read =
        Arrays.stream(text.split(",", -1)).map(one -> read(one.strip())).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  /// What a key may hold that names some.
  static Kind<List<AddressRange>> listed() {
    return new Kind<>(
        "addresses of machines or networks such as 172.18.0.0/16, separated by commas, or none",
        AddressRange::readAll);
  }

  /// Whether an address is one of them.
  public boolean contains(InetAddress address) {
    byte[] ours = first.getAddress();
    byte[] theirs = address.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
