package onrecord.testing;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Statement;
import onrecord.verification.Match;
import onrecord.verification.Match.Difference;
import onrecord.verification.Verdict;
import onrecord.verification.Verifier;

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
    List<Match> matches =
        statements.stream()
            .filter(statement -> statement.text().contains(sought))
            .map(statement -> Statements.quote(statement, sought))
            .map(
                quote ->
                    new Match(quote, List.of(new Difference(kind(altered), words, quote.span()))))
            .toList();
    return List.of(
        matches.isEmpty()
            ? new Verdict.Absent(text, Optional.empty())
            : altered ? new Verdict.Altered(text, matches) : new Verdict.Verbatim(text, matches));
  }

  private static Difference.Kind kind(boolean altered) {
    return altered ? Difference.Kind.CHANGED : Difference.Kind.SAME;
  }

  @Override
  public boolean isQuotation(String text) {
    return text.startsWith("“");
  }
}
