package onrecord.corpus.extraction;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file's bytes become characters.
///
/// @param mark the length of its byte-order mark
/// @param certain whether the bytes prove it
public record Encoding(Charset charset, int mark, boolean certain) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern PAGE_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final int PAGE_HEAD = 4096;
  private static final int MOSTLY = 10;

  /// The encoding of a text file.
  ///
  /// @throws Unreadable when it is not text
  public static Encoding of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return of(bytes);
    }
  }

  /// The encoding of a web page, which may name it itself.
  public static Encoding ofPage(Path file) throws IOException {
    Encoding seen = of(file);
    if (seen.certain) {
      return seen;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      String head = new String(bytes.readNBytes(PAGE_HEAD), StandardCharsets.ISO_8859_1);
      Matcher named = PAGE_CHARSET.matcher(head);
      if (!named.find() || !isOther(named.group(1))) {
        return seen;
      }
      return new Encoding(Charset.forName(named.group(1)), 0, true);
    }
  }

  private static boolean isOther(String name) {
    return Character.isLetter(name.charAt(0))
        && !name.toLowerCase(Locale.ROOT).startsWith("utf")
        && Charset.isSupported(name);
  }

  /// The encoding of a few bytes.
  public static Encoding of(byte[] bytes) throws IOException {
    return of(new ByteArrayInputStream(bytes));
  }

  private static Encoding of(InputStream bytes) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(bytes);
    buffered.mark(4);
    byte[] head = buffered.readNBytes(3);
    buffered.reset();
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3, true);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, true);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2, true);
    }
    return counted(new InputStreamReader(buffered, StandardCharsets.UTF_8));
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Encoding counted(Reader utf8) throws IOException {
    long wrong = 0;
    long right = 0;
    char[] buffer = new char[8192];
    for (int read = utf8.read(buffer); read >= 0; read = utf8.read(buffer)) {
      for (int i = 0; i < read; i++) {
        if (buffer[i] == 0) {
          throw new Unreadable(
              "not text: it holds NUL bytes",
              "save it as UTF-8 text, or end its name as its format does");
        }
        wrong += buffer[i] == '\ufffd' ? 1 : 0;
        right += buffer[i] > '\u007f' && buffer[i] != '\ufffd' ? 1 : 0;
      }
    }
    // A damaged byte or two do not make a page of Persian a page of Windows-1252.
    boolean utf = wrong * MOSTLY <= right;
    return new Encoding(utf ? StandardCharsets.UTF_8 : WINDOWS, 0, wrong == 0);
  }

  /// What is doubtful about it.
  public Optional<String> doubt() {
    if (certain) {
      return Optional.empty();
    }
    return Optional.of(
        charset.equals(StandardCharsets.UTF_8)
            ? "some of its bytes are not UTF-8 and were replaced"
            : "not UTF-8; read as Windows-1252");
  }

  /// The whole file's characters.
  public String text(Path file) throws IOException {
    try (Reader reader = open(file)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  /// These bytes' characters.
  public String text(byte[] bytes) {
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  /// The file's characters, one after the other.
  public BufferedReader open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    bytes.skipNBytes(mark);
    return new BufferedReader(new InputStreamReader(bytes, charset));
  }
}
