package onrecord.terminal.json;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import onrecord.answer.QuotationMatch;
import onrecord.answer.QuotationMatch.Difference;
import onrecord.answer.Verdict;
import onrecord.corpus.StatementPart;

/// Writes verdicts on quotations with their keys in the order of the contract.
final class VerdictWriter {
  private static final String VERBATIM = "verbatim";
  private static final String ALTERED = "altered";
  private static final String NOT_FOUND = "not-found";

  private VerdictWriter() {}

  /// One line for one text, however many quotations it holds: it is as good as the worst of those
  /// that were found, and altered where only some were.
  static String line(BatchLine.Id id, List<Verdict> verdicts) {
    List<String> kinds = verdicts.stream().map(VerdictWriter::kind).distinct().toList();
    String verdict = kinds.isEmpty() ? NOT_FOUND : kinds.size() > 1 ? ALTERED : kinds.getFirst();
    return Writer.line(
        writer -> {
          writer.id(id);
          writer.out().writeStringField("verdict", verdict);
          writer.out().writeArrayFieldStart("matches");
          for (QuotationMatch match : verdicts.stream().flatMap(VerdictWriter::matches).toList()) {
            write(writer, match);
          }
          writer.out().writeEndArray();
        });
  }

  private static String kind(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim _ -> VERBATIM;
      case Verdict.Headed headed -> headed.isVerbatim() ? VERBATIM : ALTERED;
      case Verdict.Altered _, Verdict.Stitched _ -> ALTERED;
      case Verdict.Absent _, Verdict.TooShort _ -> NOT_FOUND;
    };
  }

  private static Stream<QuotationMatch> matches(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verbatim(_, var matches) -> matches.stream();
      case Verdict.Altered(_, var matches) -> matches.stream();
      case Verdict.Stitched(_, var parts) -> parts.stream();
      case Verdict.Headed(_, var parts) -> parts.stream();
      case Verdict.Absent _, Verdict.TooShort _ -> Stream.of();
    };
  }

  private static void write(Writer writer, QuotationMatch match) throws IOException {
    String text = match.quote().statement().text();
    writer.out().writeStartObject();
    writer.quote(match.quote());
    if (match.quote().part() != StatementPart.TEXT) {
      writer.out().writeStringField("part", match.quote().part().code());
    }
    writer.out().writeArrayFieldStart("difference");
    for (Difference difference : match.differences()) {
      writer.out().writeStartObject();
      writer.out().writeStringField("kind", difference.kind().code());
      writer.out().writeStringField("quoted", difference.quoted());
      writer.out().writeStringField("archive", difference.span().of(text));
      writer.out().writeNumberField("start", difference.span().start());
      writer.out().writeNumberField("end", difference.span().end());
      writer.out().writeEndObject();
    }
    writer.out().writeEndArray();
    writer.out().writeEndObject();
  }
}
