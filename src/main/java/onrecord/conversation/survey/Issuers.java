package onrecord.conversation.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Asked;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;

/// Who issued the statements that are quoted.
public final class Issuers {
  /// Others are quoted who fit at least this share as well as the best.
  private static final double WORTH = 0.04;

  private Issuers() {}

  /// The best quote of each one who has not been quoted and was not asked.
  public static List<Quote> others(List<Quote> quotes, List<Quote> shown, Question question) {
    Set<String> known =
        shown.stream()
            .map(quote -> of(quote.statement()))
            .collect(Collectors.toCollection(HashSet::new));
    question.asked().stream().map(Asked::organization).forEach(known::add);
    double enough = WORTH * quotes.stream().mapToDouble(Quote::score).max().orElse(0);
    return quotes.stream()
        .filter(quote -> quote.score() >= enough)
        .filter(quote -> known.add(of(quote.statement())))
        .toList();
  }

  /// The key of its organization, else its first author, else the statement stands for itself.
  private static String of(Statement statement) {
    Masthead masthead = statement.masthead();
    return masthead
        .organization()
        .map(Organization::key)
        .or(() -> masthead.authors().stream().findFirst())
        .orElse(statement.id());
  }
}
