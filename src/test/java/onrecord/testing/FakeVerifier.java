package onrecord.testing;

import java.util.List;
import java.util.Optional;
import onrecord.answer.QuotationMatch;
import onrecord.answer.QuotationMatch.Difference;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.corpus.Statement;

/// Finds quotations that stand letter by letter in a statement, those with one word for another
/// where `red` was written for `fair`, and no others.
record FakeVerifier(List<Statement> statements) implements Verifier {

  @Override
  public List<Verdict> judge(String text) {
    String words = text.replaceAll("[“”]", "");
    if (words.isBlank()) {
      return List.of();
    }
    boolean altered = words.contains("red");
    String sought = words.replace("red", "fair");
    List<QuotationMatch> matches =
        statements.stream()
            .filter(statement -> statement.text().contains(sought))
            .map(statement -> Statements.quote(statement, sought))
            .map(
                quote ->
                    new QuotationMatch(
                        quote, List.of(new Difference(kind(altered), words, quote.span()))))
            .toList();
    return List.of(
        matches.isEmpty()
            ? new Verdict.Absent(text, Optional.empty())
            : altered ? new Verdict.Altered(text, matches) : new Verdict.Verbatim(text, matches));
  }

  private static Difference.DifferenceKind kind(boolean altered) {
    return altered ? Difference.DifferenceKind.CHANGED : Difference.DifferenceKind.SAME;
  }

  @Override
  public boolean isQuotation(String text) {
    return text.startsWith("“");
  }
}
