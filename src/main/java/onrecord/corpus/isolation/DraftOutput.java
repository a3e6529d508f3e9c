package onrecord.corpus.isolation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;
import onrecord.language.Span;

/// Writes for another process which file to read, and what was found in it: `DraftInput` is its
/// other end.
final class DraftOutput {
  /// What comes next.
  enum Sign {
    READY('r'),
    DRAFT('d'),
    PROBLEM('p'),
    END('e');

    final int code;

    Sign(int code) {
      this.code = code;
    }

    static Sign of(int code) throws IOException {
      return Arrays.stream(values())
          .filter(each -> each.code == code)
          .findFirst()
          .orElseThrow(() -> new IOException("the reader says something unknown"));
    }
  }

  /// Which kind of value.
  enum Shape {
    WORDS('w'),
    ITEMS('i'),
    KEYS('k');

    final int code;

    Shape(int code) {
      this.code = code;
    }

    static Shape of(int code) throws IOException {
      return Arrays.stream(values())
          .filter(each -> each.code == code)
          .findFirst()
          .orElseThrow(() -> new IOException("the reader gives something unknown"));
    }
  }

  private final DataOutputStream out;

  DraftOutput(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /// Asks for a file. Its name may be no text: its bytes are in its address.
  static void request(DataOutputStream out, ArchiveFile file) throws IOException {
    text(out, file.path().toUri().toString());
    text(out, file.at().file());
    out.writeBoolean(file.keys().isPresent());
    if (file.keys().isPresent()) {
      text(out, file.keys().get().path().toUri().toString());
      text(out, file.keys().get().at().file());
    }
    out.flush();
  }

  void ready() throws IOException {
    out.writeByte(Sign.READY.code);
    out.flush();
  }

  /// A statement. Its keys are written by themselves first: they may be nested too deeply, and half
  /// a statement would be taken for something else.
  void draft(StatementDraft draft) throws IOException {
    var keys = new ByteArrayOutputStream();
    value(new DataOutputStream(keys), draft.stated());
    out.writeByte(Sign.DRAFT.code);
    place(out, draft.at());
    keys.writeTo(out);
    out.writeInt(draft.extract().guesses().size());
    for (Map.Entry<String, String> guess : draft.extract().guesses().entrySet()) {
      text(out, guess.getKey());
      text(out, guess.getValue());
    }
    text(out, draft.extract().text());
    out.writeInt(draft.extract().quoted().size());
    for (Span block : draft.extract().quoted()) {
      out.writeInt(block.start());
      out.writeInt(block.end());
    }
  }

  /// The end of a file, and what is wrong with it.
  void end(List<Problem> problems) throws IOException {
    for (Problem problem : problems) {
      out.writeByte(Sign.PROBLEM.code);
      place(out, new SourcePlace(problem.file(), problem.line()));
      text(out, problem.what());
      text(out, problem.advice());
    }
    out.writeByte(Sign.END.code);
    out.flush();
  }

  private static void value(DataOutputStream out, FieldValue value) throws IOException {
    switch (value) {
      case FieldValue.TextValue(var at, var words) -> {
        shape(out, Shape.WORDS, at);
        text(out, words);
      }
      case FieldValue.Items(var at, var items) -> {
        shape(out, Shape.ITEMS, at);
        out.writeInt(items.size());
        for (FieldValue item : items) {
          value(out, item);
        }
      }
      case FieldValue.Keys(var at, var values) -> {
        shape(out, Shape.KEYS, at);
        out.writeInt(values.size());
        for (Map.Entry<String, FieldValue> each : values.entrySet()) {
          text(out, each.getKey());
          value(out, each.getValue());
        }
      }
    }
  }

  private static void shape(DataOutputStream out, Shape shape, SourcePlace at) throws IOException {
    out.writeByte(shape.code);
    place(out, at);
  }

  private static void place(DataOutputStream out, SourcePlace at) throws IOException {
    text(out, at.file());
    out.writeInt(at.line());
  }

  /// Unit by unit: half a letter, as JSON may hold one, stays what it is.
  private static void text(DataOutputStream out, String text) throws IOException {
    boolean latin = TextLimit.isLatin(text);
    out.writeInt(text.length());
    out.writeBoolean(latin);
    if (latin) {
      out.writeBytes(text);
    } else {
      out.writeChars(text);
    }
  }
}
