package onrecord.isolation;

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
import onrecord.extraction.Extract;
import onrecord.isolation.DraftOutput.Shape;
import onrecord.isolation.DraftOutput.Sign;
import onrecord.source.Draft;
import onrecord.source.Place;
import onrecord.source.Problems;
import onrecord.source.SourceFile;
import onrecord.source.Value;

/// Reads what a `DraftOutput` of another process wrote.
final class DraftInput {
  private final DataInputStream in;

  DraftInput(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /// The next file that is asked for.
  static SourceFile request(DataInputStream in) throws IOException {
    Path path = Path.of(URI.create(text(in)));
    Place at = new Place(text(in), 0);
    if (!in.readBoolean()) {
      return new SourceFile(path, at, Optional.empty());
    }
    Path beside = Path.of(URI.create(text(in)));
    var keys = new SourceFile.Sidecar(beside, new Place(text(in), 0));
    return new SourceFile(path, at, Optional.of(keys));
  }

  /// Waits until the other process has begun.
  void ready() throws IOException {
    if (sign() != Sign.READY) {
      throw new IOException("the reader says something unknown");
    }
  }

  /// Hands over what was found in a file, to its end.
  void read(Consumer<Draft> drafts, Problems problems) throws IOException {
    for (Sign sign = sign(); sign != Sign.END; sign = sign()) {
      switch (sign) {
        case DRAFT -> drafts.accept(draft());
        case PROBLEM -> problems.add(place(), text(in), text(in));
        case READY, END -> throw new IOException("the reader says something out of turn");
      }
    }
  }

  private Sign sign() throws IOException {
    return Sign.values()[in.readUnsignedByte() % Sign.values().length];
  }

  private Draft draft() throws IOException {
    Place at = place();
    if (!(value() instanceof Value.Keys stated)) {
      throw new IOException("the reader says something unknown");
    }
    Map<String, String> guesses = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      guesses.put(text(in), text(in));
    }
    return new Draft(at, stated, new Extract(text(in), Extract.Layout.CANONICAL, guesses));
  }

  private Value value() throws IOException {
    Shape shape = Shape.values()[in.readUnsignedByte() % Shape.values().length];
    Place at = place();
    return switch (shape) {
      case WORDS -> new Value.Words(at, text(in));
      case ITEMS -> {
        List<Value> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          items.add(value());
        }
        yield new Value.Items(at, items);
      }
      case KEYS -> {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
          values.put(text(in), value());
        }
        yield new Value.Keys(at, values);
      }
    };
  }

  private Place place() throws IOException {
    return new Place(text(in), in.readInt());
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
