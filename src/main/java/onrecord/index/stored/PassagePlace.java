package onrecord.index.stored;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import org.apache.lucene.util.BytesRef;

/// Where a passage stands in its statement, as bytes.
public final class PassagePlace {
  private static final int NONE = -1;

  private PassagePlace() {}

  /// Those of a passage.
  public static BytesRef encode(Passage passage) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * (8 + 2 * passage.sentences().size()));
    put(bytes, passage.span());
    put(bytes, passage.paragraph());
    bytes.putInt(
        passage.voice().map(voice -> passage.statement().voices().indexOf(voice)).orElse(NONE));
    bytes.putInt(passage.lead().map(Span::start).orElse(NONE));
    bytes.putInt(passage.lead().map(Span::end).orElse(NONE));
    bytes.putInt(passage.sentences().size());
    passage.sentences().forEach(sentence -> put(bytes, sentence));
    return new BytesRef(bytes.array());
  }

  private static void put(ByteBuffer bytes, Span span) {
    bytes.putInt(span.start()).putInt(span.end());
  }

  /// The passage in its statement.
  public static Passage decode(Statement statement, BytesRef place) {
    ByteBuffer bytes = ByteBuffer.wrap(place.bytes, place.offset, place.length);
    Span span = span(bytes);
    Span paragraph = span(bytes);
    int voice = bytes.getInt();
    int leadStart = bytes.getInt();
    int leadEnd = bytes.getInt();
    int count = bytes.getInt();
    List<Span> sentences = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sentences.add(span(bytes));
    }
    Optional<Voice> speaker =
        voice == NONE ? Optional.empty() : Optional.of(statement.voices().get(voice));
    Optional<Span> lead =
        leadStart == NONE ? Optional.empty() : Optional.of(new Span(leadStart, leadEnd));
    return new Passage(statement, span, paragraph, speaker, sentences, lead);
  }

  private static Span span(ByteBuffer bytes) {
    return new Span(bytes.getInt(), bytes.getInt());
  }
}
