package onrecord.corpus.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A file's name, which on some systems is any bytes at all.
final class FileName {
  private FileName() {}

  /// The name as text, with each byte that belongs to no letter as `\xff`.
  ///
  /// @param raw its bytes as they stand in a URI
  static String spelled(String raw) {
    byte[] bytes = bytes(raw);
    StringBuilder spelled = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      int length = letter(bytes, at);
      if (length == 0) {
        spelled.append("\\x").append(HexFormat.of().toHexDigits(bytes[at]));
        at++;
      } else {
        spelled.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    return spelled.toString();
  }

  private static byte[] bytes(String raw) {
    var bytes = new ByteArrayOutputStream();
    for (int at = 0; at < raw.length(); at++) {
      if (raw.charAt(at) == '%') {
        bytes.write(HexFormat.fromHexDigits(raw, at + 1, at + 3));
        at += 2;
      } else {
        bytes.write(raw.charAt(at));
      }
    }
    return bytes.toByteArray();
  }

  /// The length of the letter that begins there; 0 where none does.
  private static int letter(byte[] bytes, int at) {
    for (int length = 1; length <= 4 && at + length <= bytes.length; length++) {
      if (isWhole(ByteBuffer.wrap(bytes, at, length))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isWhole(ByteBuffer letter) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(letter);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
