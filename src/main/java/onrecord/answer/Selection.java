package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Signal;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.language.Words;

/// Chooses whom to quote: the best words of up to three voices, one organization each unless the
/// question names one.
final class Selection {
  private static final int FURTHER = 12;

  /// A further voice is quoted when it fits at least this share as well as the best.
  private static final double WORTH = 0.04;

  /// Among those that fit at least this share as well as the best, the latest comes first where
  /// that is asked.
  private static final double ABOUT_AS_WELL = 0.5;

  /// What a third party's words are worth beside those of the one who is asked.
  private static final double LENT = 0.6;

  /// Fewer words than this are not quoted.
  private static final int FEWEST = 3;

  private Selection() {}

  /// Quotes in order, those left over, and those asked who have none.
  record ChosenQuotes(List<Quote> quotes, List<Quote> further, List<Asked> silent) {}

  static ChosenQuotes of(Question question, List<Hit> hits, int most) {
    List<Hit> ordered = ordered(question, hits);
    List<Hit> chosen = new ArrayList<>();
    List<Asked> silent = new ArrayList<>();
    if (question.comparison() && question.asked().size() > 1) {
      compare(question, ordered, new ChosenQuotes(List.of(), List.of(), silent), chosen);
    } else {
      choose(question, ordered, most, chosen);
    }
    Set<Passage> used = new HashSet<>(chosen.stream().map(Hit::passage).toList());
    List<Quote> further =
        ordered.stream()
            .filter(hit -> used.add(hit.passage()))
            .limit(FURTHER)
            .map(Selection::quote)
            .toList();
    return new ChosenQuotes(chosen.stream().map(Selection::quote).toList(), further, silent);
  }

  /// The hits by passage and best sentence together, or the latest first where that is asked.
  static List<Hit> ordered(Question question, List<Hit> hits) {
    List<Hit> ordered = new ArrayList<>(hits.stream().filter(Selection::says).toList());
    ordered.sort(Comparator.<Hit>comparingDouble(hit -> worth(question, hit)).reversed());
    if (question.about().latest() && !ordered.isEmpty()) {
      double enough = ordered.getFirst().score() * ABOUT_AS_WELL;
      ordered.sort(
          Comparator.<Hit, Boolean>comparing(hit -> hit.score() < enough)
              .thenComparing(
                  hit -> date(hit).map(day -> -day.latest().toEpochDay()).orElse(Long.MAX_VALUE)));
    }
    return ordered;
  }

  /// Whether a passage says anything: a reference, an address or a date beside a quotation does
  /// not.
  private static boolean says(Hit hit) {
    return Words.in(hit.passage().text()).stream()
            .filter(word -> word.folded().codePoints().anyMatch(Character::isLetter))
            .limit(FEWEST)
            .count()
        == FEWEST;
  }

  private static double worth(Question question, Hit hit) {
    boolean lent =
        !question.asked().isEmpty()
            && hit.passage().voice().isPresent()
            && hit.signals().getOrDefault(Signal.SPEAKER, 0.0) == 0;
    return hit.score() * (0.5 + 0.5 * Spans.strength(hit)) * (lent ? LENT : 1);
  }

  private static Optional<Edtf> date(Hit hit) {
    return hit.passage().statement().masthead().date();
  }

  private static void compare(
      Question question, List<Hit> hits, ChosenQuotes into, List<Hit> chosen) {
    for (Asked asked : question.asked()) {
      Optional<Hit> best = hits.stream().filter(hit -> isBy(hit, asked)).findFirst();
      if (best.isPresent()
          && MissingNames.missing(question, hits.stream().filter(hit -> isBy(hit, asked)).toList())
              .isEmpty()) {
        chosen.add(best.get());
      } else {
        into.silent().add(asked);
      }
    }
  }

  private static void choose(Question question, List<Hit> hits, int most, List<Hit> chosen) {
    Set<String> issuers = new LinkedHashSet<>();
    boolean named = !question.asked().isEmpty();
    for (Hit hit : hits) {
      boolean enough = chosen.isEmpty() || hit.score() >= WORTH * chosen.getFirst().score();
      boolean fresh = named || issuers.add(issuer(hit.passage()));
      if (enough && fresh && chosen.stream().noneMatch(other -> sameWords(other, hit))) {
        chosen.add(hit);
      }
      if (chosen.size() == most) {
        return;
      }
    }
  }

  private static boolean sameWords(Hit one, Hit other) {
    return Words.folded(one.passage().text()).equals(Words.folded(other.passage().text()));
  }

  /// Who issued a passage's statement: its organization, else its first author, else the statement
  /// stands for itself.
  private static String issuer(Passage passage) {
    Masthead masthead = passage.statement().masthead();
    return masthead
        .organization()
        .map(Organization::key)
        .or(() -> masthead.authors().stream().findFirst())
        .orElse(passage.statement().id());
  }

  private static boolean isBy(Hit hit, Asked asked) {
    Masthead masthead = hit.passage().statement().masthead();
    return asked.organization().isEmpty()
        ? masthead.authors().stream().map(Words::folded).anyMatch(asked.authors()::contains)
        : masthead.organization().filter(one -> one.key().equals(asked.organization())).isPresent();
  }

  static Quote quote(Hit hit) {
    Passage passage = hit.passage();
    return new Quote(
        passage.statement(), Spans.best(hit), passage.voice(), passage.paragraph(), hit.score());
  }
}
