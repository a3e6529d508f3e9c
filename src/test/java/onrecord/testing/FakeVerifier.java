package onrecord.testing;

import java.util.List;
import java.util.Optional;
import onrecord.answer.QuotationMatch;
import onrecord.answer.QuotationMatch.Difference;
import onrecord.answer.Quote;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.language.Span;

/// Finds quotations that stand letter by letter in a statement, those with one word for another
/// where `red` was written for `fair`, titles with and without words behind a colon, and no others.
record FakeVerifier(List<Statement> statements) implements Verifier {

  @Override
  public List<Verdict> judge(String text) {
    String words = text.replaceAll("[“”]", "");
    if (words.isBlank()) {
      return List.of();
    }
    Optional<Verdict> titled =
        statements.stream().flatMap(statement -> titled(statement, words).stream()).findFirst();
    if (titled.isPresent()) {
      return List.of(titled.get());
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

  private static Optional<Verdict> titled(Statement statement, String words) {
    String title = statement.masthead().title();
    var alone = StatementPart.TITLE.in(statement).orElse(statement);
    var whole = new Span(0, title.length());
    var match =
        new QuotationMatch(
            new Quote(alone, whole, Optional.empty(), whole, 1, StatementPart.TITLE),
            List.of(new Difference(kind(false), title, whole)));
    if (words.equals(title)) {
      return Optional.of(new Verdict.Verbatim(words, List.of(match)));
    }
    String rest = words.startsWith(title + ": ") ? words.substring(title.length() + 2) : "";
    if (rest.isEmpty() || !statement.text().contains(rest)) {
      return Optional.empty();
    }
    Quote quote = Statements.quote(statement, rest);
    var below = new QuotationMatch(quote, List.of(new Difference(kind(false), rest, quote.span())));
    return Optional.of(new Verdict.Headed(words, List.of(match, below)));
  }

  private static Difference.DifferenceKind kind(boolean altered) {
    return altered ? Difference.DifferenceKind.CHANGED : Difference.DifferenceKind.SAME;
  }

  @Override
  public boolean isQuotation(String text) {
    return text.startsWith("“");
  }
}
