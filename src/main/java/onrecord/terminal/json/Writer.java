package onrecord.terminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Asked;
import onrecord.answer.Quote;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Voice;
import onrecord.index.StatementStore;
import onrecord.language.Span;

/// Writes answers with their keys in the order of the contract.
final class Writer {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DECIMALS = 4;

  private final JsonGenerator out;

  private Writer(JsonGenerator out) {
    this.out = out;
  }

  /// What stands between the braces.
  interface Body {
    void write(Writer writer) throws IOException;
  }

  static String answer(BatchLine.Id id, String question, Answer answer) {
    return line(
        writer -> {
          writer.id(id);
          writer.out.writeStringField("question", question);
          Optional<String> untold = answer.question().limits().untold();
          if (untold.isPresent()) {
            writer.out.writeStringField("timeNotUnderstood", untold.get());
          }
          switch (answer) {
            case Quoted quoted -> writer.quoted(quoted);
            case Abstained abstained -> writer.abstained(abstained);
          }
        });
  }

  static String passages(BatchLine.Id id, List<Quote> passages) {
    return line(
        writer -> {
          writer.id(id);
          writer.out.writeArrayFieldStart("passages");
          for (Quote passage : passages) {
            writer.out.writeStartObject();
            writer.place(passage);
            writer.score(passage.score());
            writer.out.writeEndObject();
          }
          writer.out.writeEndArray();
        });
  }

  static String statement(StatementStore.StatementEntry entry) {
    Masthead masthead = entry.masthead();
    return line(
        writer -> {
          writer.out.writeStringField("id", entry.id());
          writer.organization(masthead);
          writer.texts("author", masthead.authors());
          writer.out.writeStringField("title", masthead.title());
          writer.text("date", masthead.date().map(Edtf::text));
          writer.text("amended", masthead.amended().map(Edtf::text));
          writer.out.writeStringField("kind", masthead.kind());
          writer.out.writeStringField("language", masthead.language());
          writer.out.writeNumberField("length", entry.length());
        });
  }

  private void quoted(Quoted answer) throws IOException {
    out.writeBooleanField("answered", true);
    quotes("quotes", answer.quotes());
    out.writeNullField("declined");
    if (answer.question().comparison()) {
      texts(
          "silent",
          Stream.concat(
                  answer.silent().stream().map(Asked::name),
                  answer.silentTimes().stream().map(time -> time.stretches().getFirst().text()))
              .toList());
    }
  }

  /// That nothing answers, and why.
  void abstained(Abstained answer) throws IOException {
    out.writeBooleanField("answered", false);
    quotes("quotes", List.of());
    out.writeObjectFieldStart("declined");
    out.writeStringField("reason", answer.reason().code());
    texts("missing", answer.missing());
    quotes("nearest", answer.nearest());
    out.writeEndObject();
  }

  /// A list of quotes.
  void quotes(String key, List<Quote> quotes) throws IOException {
    out.writeArrayFieldStart(key);
    for (Quote quote : quotes) {
      out.writeStartObject();
      quote(quote);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// The fields of a quote.
  void quote(Quote quote) throws IOException {
    place(quote);
    Masthead masthead = quote.statement().masthead();
    organization(masthead);
    texts("author", masthead.authors());
    out.writeStringField("title", masthead.title());
    text("date", masthead.date().map(Edtf::text));
    span("paragraph", quote.paragraph());
    score(quote.score());
    out.writeStringField("sha256", quote.statement().checksum());
  }

  /// What writes the JSON itself.
  JsonGenerator out() {
    return out;
  }

  private void place(Quote quote) throws IOException {
    out.writeStringField("text", quote.text());
    out.writeStringField("statement", quote.statement().id());
    out.writeNumberField("start", quote.span().start());
    out.writeNumberField("end", quote.span().end());
    text("voice", quote.voice().map(Voice::speaker));
    if (quote.voice().isPresent()) {
      String origin = quote.voice().get().origin().name();
      out.writeStringField("voiceOrigin", origin.toLowerCase(Locale.ROOT));
    }
    WovenVoices.write(quote, out);
  }

  private void organization(Masthead masthead) throws IOException {
    boolean nobodys = masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS);
    text("organization", masthead.organization().map(Organization::name).filter(_ -> !nobodys));
  }

  void id(BatchLine.Id id) throws IOException {
    out.writeFieldName("id");
    if (id.text().isEmpty()) {
      out.writeNull();
    } else if (id.number()) {
      out.writeNumber(id.text().get());
    } else {
      out.writeString(id.text().get());
    }
  }

  /// A text, or null.
  void text(String key, Optional<String> text) throws IOException {
    out.writeFieldName(key);
    if (text.isPresent()) {
      out.writeString(text.get());
    } else {
      out.writeNull();
    }
  }

  /// A list of texts.
  void texts(String key, Collection<String> texts) throws IOException {
    out.writeArrayFieldStart(key);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  private void span(String key, Span span) throws IOException {
    out.writeArrayFieldStart(key);
    out.writeNumber(span.start());
    out.writeNumber(span.end());
    out.writeEndArray();
  }

  private void score(double score) throws IOException {
    BigDecimal rounded =
        BigDecimal.valueOf(score).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    out.writeFieldName("score");
    out.writeNumber(rounded.toPlainString());
  }

  static String line(Body body) {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      body.write(new Writer(out));
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot fail to be written", e);
    }
    return escaped(text.toString());
  }

  /// Jackson lets through what steers a terminal and what UTF-8 cannot hold; in JSON such
  /// characters stand in texts only, where an escape means the same.
  private static String escaped(String json) {
    var safe = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.SURROGATE
                  || Character.isISOControl(c)
                  || (c >= 0x2028 && c <= 0x202E)
                  || (c >= 0x2066 && c <= 0x2069)) {
                safe.append("\\u%04X".formatted(c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
