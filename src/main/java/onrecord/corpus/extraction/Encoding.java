package onrecord.corpus.extraction;

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
import java.util.Arrays;
import java.util.Optional;

/// How a file's bytes become characters.
///
/// @param mark the length of its byte-order mark
/// @param certain whether the bytes prove it
public record Encoding(Charset charset, int mark, boolean certain) {
  private static final int PAGE_HEAD = 300_000;
  private static final int SAMPLE = 1_000_000;
  private static final int MOSTLY = 10;
  private static final int LONGEST_MARK = 4;
  private static final String ADVICE = "open it where it can be read, and save it as UTF-8";

  /// The encoding of a text file.
  ///
  /// @throws Unreadable when it is not text, or no encoding makes a text of it
  public static Encoding of(Path file) throws IOException {
    ProvenEncoding count = count(() -> Files.newInputStream(file));
    return count.encoding().isPresent() ? count.encoding().get() : guessed(sample(file));
  }

  /// The encoding of a web page, which may name it itself.
  public static Encoding ofPage(Path file) throws IOException {
    ProvenEncoding count = count(() -> Files.newInputStream(file));
    byte[] sample = sample(file);
    if (count.encoding().filter(seen -> seen.certain || seen.mark > 0).isPresent()) {
      return count.encoding().get();
    }
    byte[] head = Arrays.copyOf(sample, Math.min(sample.length, PAGE_HEAD));
    Optional<Charset> named =
        EncodingLabel.of(head).filter(label -> !label.equals(StandardCharsets.UTF_8));
    if (named.isPresent() && EncodingGuess.isText(sample, named.get())) {
      return new Encoding(named.get(), 0, true);
    }
    return count.encoding().isPresent() ? count.encoding().get() : guessed(sample);
  }

  /// What a file's bytes prove by themselves; UTF-8 that is not certain where they prove nothing.
  public static Encoding proven(Path file) throws IOException {
    return count(() -> Files.newInputStream(file))
        .encoding()
        .orElse(new Encoding(StandardCharsets.UTF_8, 0, false));
  }

  /// The encoding of a few bytes.
  public static Encoding of(byte[] bytes) throws IOException {
    ProvenEncoding count = count(() -> new ByteArrayInputStream(bytes));
    return count.encoding().isPresent() ? count.encoding().get() : guessed(bytes);
  }

  private static byte[] sample(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(SAMPLE);
    }
  }

  private static Encoding guessed(byte[] sample) throws Unreadable {
    return EncodingGuess.of(sample)
        .map(charset -> new Encoding(charset, 0, false))
        .orElseThrow(() -> new Unreadable("not UTF-8, and in no encoding a text", ADVICE));
  }

  /// Opens the same bytes again.
  private interface Source {
    InputStream open() throws IOException;
  }

  /// What the bytes prove by themselves; nothing where they must be guessed.
  private record ProvenEncoding(Optional<Encoding> encoding) {
    static ProvenEncoding of(Charset charset, int mark) {
      return new ProvenEncoding(Optional.of(new Encoding(charset, mark, true)));
    }
  }

  private static ProvenEncoding count(Source source) throws IOException {
    try (InputStream bytes = source.open()) {
      byte[] head = bytes.readNBytes(LONGEST_MARK);
      if (startsWith(head, 0xef, 0xbb, 0xbf)) {
        return ProvenEncoding.of(StandardCharsets.UTF_8, 3);
      }
      if (startsWith(head, 0xff, 0xfe, 0, 0)) {
        return ProvenEncoding.of(StandardCharsets.UTF_32LE, 4);
      }
      if (startsWith(head, 0xff, 0xfe)) {
        return ProvenEncoding.of(StandardCharsets.UTF_16LE, 2);
      }
      if (startsWith(head, 0xfe, 0xff)) {
        return ProvenEncoding.of(StandardCharsets.UTF_16BE, 2);
      }
    }
    Optional<Charset> wide = unmarked(source);
    if (wide.isPresent()) {
      return ProvenEncoding.of(wide.get(), 0);
    }
    try (InputStream bytes = source.open()) {
      return counted(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// Two bytes a letter and no mark: of ASCII's signs every other byte is NUL, and all on one side.
  private static Optional<Charset> unmarked(Source source) throws IOException {
    try (InputStream bytes = source.open()) {
      byte[] head = bytes.readNBytes(4096);
      int[] nul = new int[2];
      for (int at = 0; at < head.length; at++) {
        nul[at % 2] += head[at] == 0 ? 1 : 0;
      }
      if (nul[0] + nul[1] < 2 || (nul[0] > 0 && nul[1] > 0)) {
        return Optional.empty();
      }
      Charset wide = nul[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      String text = new String(head, 0, head.length / 2 * 2, wide);
      long known =
          text.codePoints()
              .filter(each -> Character.isLetterOrDigit(each) || Character.isWhitespace(each))
              .count();
      return known * 2 > text.length() ? Optional.of(wide) : Optional.empty();
    }
  }

  private static ProvenEncoding counted(Reader utf8) throws IOException {
    long wrong = 0;
    long right = 0;
    boolean escapes = false;
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
        escapes |= buffer[i] == '\u001b';
      }
    }
    // A damaged byte or two do not make a page of Persian a page of Windows-1252.
    boolean utf = wrong * MOSTLY <= right && !(escapes && right == 0);
    return new ProvenEncoding(
        utf ? Optional.of(new Encoding(StandardCharsets.UTF_8, 0, wrong == 0)) : Optional.empty());
  }

  /// What is doubtful about it.
  public Optional<String> doubt() {
    if (certain) {
      return Optional.empty();
    }
    return Optional.of(
        charset.equals(StandardCharsets.UTF_8)
            ? "some of its bytes are not UTF-8 and were replaced"
            : "not UTF-8; read as " + shown(charset.name()));
  }

  private static String shown(String name) {
    return name.replaceFirst("^x-", "").replaceFirst("^windows", "Windows");
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
