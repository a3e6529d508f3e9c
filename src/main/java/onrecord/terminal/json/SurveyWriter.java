package onrecord.terminal.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Asked;
import onrecord.answer.Quote;
import onrecord.conversation.survey.Comparison;
import onrecord.conversation.survey.Comparison.Row;
import onrecord.conversation.survey.Timeline;

/// Writes comparisons and timelines as answers, with who says nothing and who is not known.
final class SurveyWriter {
  private SurveyWriter() {}

  static String line(String question, Comparison comparison) {
    List<Quote> quotes = comparison.rows().stream().flatMap(row -> row.quote().stream()).toList();
    List<String> silent =
        comparison.rows().stream()
            .filter(row -> row.quote().isEmpty())
            .map(Row::asked)
            .flatMap(Optional::stream)
            .map(Asked::name)
            .toList();
    Answer.Abstained nobody =
        new Answer.Abstained(
            comparison.question(),
            silent.isEmpty()
                ? Answer.Reason.NO_SUCH_ORGANIZATION
                : Answer.Reason.NOTHING_BY_ORGANIZATION,
            comparison.unknown(),
            List.of());
    return Writer.line(
        writer -> {
          begin(writer, question, quotes, comparison.silence().orElse(nobody));
          writer.texts("silent", silent);
          writer.texts("unknown", comparison.unknown());
        });
  }

  static String line(String question, Timeline timeline) {
    Answer.Abstained nobody =
        new Answer.Abstained(
            timeline.question(), Answer.Reason.NO_SUCH_ORGANIZATION, timeline.unknown(), List.of());
    return Writer.line(
        writer -> {
          begin(writer, question, timeline.quotes(), timeline.silence().orElse(nobody));
          writer.texts("unknown", timeline.unknown());
        });
  }

  /// What every answer has.
  private static void begin(
      Writer writer, String question, List<Quote> quotes, Answer.Abstained otherwise)
      throws IOException {
    writer.id(BatchLine.Id.NONE);
    writer.out().writeStringField("question", question);
    if (quotes.isEmpty()) {
      writer.abstained(otherwise);
      return;
    }
    writer.out().writeBooleanField("answered", true);
    writer.quotes("quotes", quotes);
    writer.out().writeNullField("declined");
  }
}
