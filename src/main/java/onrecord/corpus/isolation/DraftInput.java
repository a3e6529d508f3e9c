package onrecord.corpus.isolation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.isolation.DraftOutput.Shape;
import onrecord.corpus.isolation.DraftOutput.Sign;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import onrecord.language.Span;

/// Reads what a `DraftOutput` of another process wrote.
final class DraftInput {
  private final DataInputStream in;

  DraftInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /// The next file that is asked for.
  static ArchiveFile request(DataInputStream in) throws IOException {
    Path path = Path.of(URI.create(text(in)));
    SourcePlace at = new SourcePlace(text(in), 0);
    if (!in.readBoolean()) {
      return new ArchiveFile(path, at, Optional.empty());
    }
    Path beside = Path.of(URI.create(text(in)));
    var keys = new ArchiveFile.Sidecar(beside, new SourcePlace(text(in), 0));
    return new ArchiveFile(path, at, Optional.of(keys));
  }

  /// Waits until the other process has begun.
  void ready() throws IOException {
    if (sign() != Sign.READY) {
      throw new IOException("the reader says something unknown");
    }
  }

  /// Hands over what was found in a file, to its end.
  void read(Consumer<StatementDraft> drafts, Problems problems) throws IOException {
    for (Sign sign = sign(); sign != Sign.END; sign = sign()) {
      switch (sign) {
        case DRAFT -> drafts.accept(draft());
        case PROBLEM -> problems.add(place(), text(in), text(in));
        case READY, END -> throw new IOException("the reader says something out of turn");
      }
    }
  }

  private Sign sign() throws IOException {
    return Sign.of(in.readUnsignedByte());
  }

  private StatementDraft draft() throws IOException {
    SourcePlace at = place();
    if (!(value() instanceof FieldValue.Keys stated)) {
      throw new IOException("the reader says something unknown");
    }
    Map<String, String> guesses = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      guesses.put(text(in), text(in));
    }
    String text = text(in);
    List<Span> quoted = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      quoted.add(new Span(in.readInt(), in.readInt()));
    }
    return new StatementDraft(
        at, stated, new Extract(text, Extract.Layout.CANONICAL, guesses, quoted));
  }

  private FieldValue value() throws IOException {
    Shape shape = Shape.of(in.readUnsignedByte());
    SourcePlace at = place();
    return switch (shape) {
      case WORDS -> new FieldValue.TextValue(at, text(in));
      case ITEMS -> {
        List<FieldValue> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          items.add(value());
        }
        yield new FieldValue.Items(at, items);
      }
      case KEYS -> {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          values.put(text(in), value());
        }
        yield new FieldValue.Keys(at, values);
      }
    };
  }

  private SourcePlace place() throws IOException {
    return new SourcePlace(text(in), in.readInt());
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (in.readBoolean()) {
      return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }
    ByteBuffer units = ByteBuffer.wrap(in.readNBytes(2 * length));
    return units.asCharBuffer().toString();
  }
}
