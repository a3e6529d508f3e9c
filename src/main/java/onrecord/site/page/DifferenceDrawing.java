package onrecord.site.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import onrecord.answer.QuotationMatch;
import onrecord.answer.QuotationMatch.Difference;
import onrecord.answer.QuotationMatch.Difference.DifferenceKind;
import onrecord.answer.Verdict;
import onrecord.site.page.ReplyView.ViewBlock;
import onrecord.site.page.ReplyView.ViewChange;

/// Puts what was changed in a quotation in its place as insertions and deletions, which say by
/// themselves what a message must explain by signs.
final class DifferenceDrawing {
  private static final int VERDICTS = 10;
  private static final int MATCHES = 5;

  private DifferenceDrawing() {}

  /// The view of what the conversation says of those verdicts, with differences that are drawn.
  ///
  /// @param signs the line that explains the signs of a message
  static ReplyView draw(ReplyView said, List<Verdict> verdicts, String signs) {
    Deque<QuotationMatch> altered = new ArrayDeque<>(altered(verdicts));
    var blocks = new ArrayList<ViewBlock>();
    boolean next = false;
    for (ViewBlock block : said.blocks()) {
      boolean explains = isLine(block, signs);
      if (next && !altered.isEmpty()) {
        blocks.add(differences(altered.removeFirst()));
      } else if (!explains) {
        blocks.add(block);
      }
      next = explains;
    }
    return new ReplyView(List.copyOf(blocks), said.next());
  }

  private static boolean isLine(ViewBlock block, String line) {
    return block instanceof ViewBlock.ViewWords(var runs)
        && runs.size() == 1
        && runs.getFirst().text().equals(line);
  }

  /// Those that differ, in the order in which they are told.
  private static List<QuotationMatch> altered(List<Verdict> verdicts) {
    return verdicts.stream()
        .limit(VERDICTS)
        .flatMap(verdict -> matches(verdict).limit(MATCHES))
        .filter(
            match ->
                match.differences().stream().anyMatch(one -> one.kind() != DifferenceKind.SAME))
        .toList();
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

  private static ViewBlock differences(QuotationMatch match) {
    String text = match.quote().statement().text();
    String language = match.quote().statement().masthead().language();
    return new ViewBlock.ViewDifferences(
        match.differences().stream().map(one -> change(one, text)).toList(),
        StatementPage.language(language),
        StatementPage.direction(language));
  }

  private static ViewChange change(Difference difference, String text) {
    String archive = HtmlText.of(difference.span().of(text));
    String quoted = HtmlText.of(difference.quoted());
    return switch (difference.kind()) {
      case SAME, INSERTED -> new ViewChange("", quoted, true);
      case ELSEWHERE -> new ViewChange("", "⟨…⟩ " + quoted, true);
      case ELIDED -> new ViewChange("", "[… " + archive + " …]", true);
      case LEFT_OUT -> new ViewChange(archive, "", false);
      case ADDED -> new ViewChange("", quoted, false);
      case CHANGED -> new ViewChange(archive, quoted, false);
    };
  }
}
