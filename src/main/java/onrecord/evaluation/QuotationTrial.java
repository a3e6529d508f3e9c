package onrecord.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import onrecord.answer.QuotationMatch;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.evaluation.ExcerptDamage.Changed;
import onrecord.evaluation.ExcerptDamage.Deed;
import onrecord.evaluation.ExcerptDrawing.DrawnExcerpt;
import onrecord.language.Words;

/// Excerpts of 8 to 60 words, exact and damaged, put to a verifier: are they recognized?
public final class QuotationTrial {
  private static final double EXACT = 99.5;
  private static final double CHANGED = 97;
  private static final double DECLINED = 99;
  private static final double STITCHED = 90;
  private static final int PART = 30;

  /// All statements of one issuer in so many are left out, since issuers repeat themselves.
  private static final int LEFT_OUT = 20;

  private final Plan plan;
  private final Function<Predicate<String>, Verifier> verifiers;
  private final Verifier verifier;
  private final RecognitionShares shares = new RecognitionShares();
  private final List<Long> times = new ArrayList<>();

  private QuotationTrial(Plan plan, Function<Predicate<String>, Verifier> verifiers) {
    this.plan = plan;
    this.verifiers = verifiers;
    verifier = verifiers.apply(_ -> true);
  }

  /// What is tried.
  ///
  /// @param statements of the archive
  /// @param others of another one; empty for none
  /// @param excerpts how many of each kind
  public record Plan(List<Statement> statements, List<Statement> others, int excerpts, long seed) {}

  /// What came of it, as lines to print.
  ///
  /// @param reached whether every kind reached the share that is asked for
  public record TrialOutcome(List<String> lines, boolean reached) {}

  /// Tries it.
  ///
  /// @param verifiers over those statements of the archive whose ids are included
  public static TrialOutcome of(Plan plan, Function<Predicate<String>, Verifier> verifiers) {
    return new QuotationTrial(plan, verifiers).outcome();
  }

  private TrialOutcome outcome() {
    List<DrawnExcerpt> excerpts =
        excerpts(plan.statements(), 1).draw(plan.excerpts(), ExcerptDrawing.LONGEST);
    exact(excerpts);
    changed(excerpts);
    typographic(excerpts);
    elided(excerpts);
    stitched();
    leftOut();
    declined("of another archive, declined", verifier, plan.others(), 4);
    Collections.sort(times);
    shares.tell(
        "time for an excerpt, %d times: p50 %s, p99 %s"
            .formatted(times.size(), percentile(50), percentile(99)));
    return new TrialOutcome(shares.lines(), shares.reached());
  }

  private ExcerptDrawing excerpts(List<Statement> statements, int stream) {
    return new ExcerptDrawing(statements, random(stream));
  }

  private Random random(int stream) {
    return new Random(plan.seed() * 31 + stream);
  }

  private String percentile(int percent) {
    if (times.isEmpty()) {
      return "-";
    }
    int rank = Math.max(1, Math.ceilDiv(percent * times.size(), 100));
    return String.format(Locale.ROOT, "%.1f ms", times.get(rank - 1) / 1e6);
  }

  private List<Verdict> judged(String text) {
    long begun = System.nanoTime();
    List<Verdict> verdicts = verifier.judge(text);
    times.add(System.nanoTime() - begun);
    return verdicts;
  }

  private void exact(List<DrawnExcerpt> excerpts) {
    RecognitionShares.ExcerptKind kind = shares.kind("exact, statement and offsets right", EXACT);
    for (DrawnExcerpt excerpt : excerpts) {
      boolean right =
          FoundPlaces.verbatim(judged(excerpt.text())).stream()
              .map(QuotationMatch::quote)
              .anyMatch(
                  quote ->
                      quote.statement().id().equals(excerpt.statement().id())
                          && quote.span().equals(excerpt.span()));
      kind.add(right, excerpt.text());
    }
    kind.told();
  }

  private void changed(List<DrawnExcerpt> excerpts) {
    RecognitionShares.ExcerptKind found =
        shares.kind("a tenth of the words changed, found", CHANGED);
    RecognitionShares.ExcerptKind marked =
        shares.kind("  changed words marked where found", CHANGED);
    var damage = new ExcerptDamage(random(2));
    ExcerptDrawing others = excerpts(plan.statements(), 3);
    for (DrawnExcerpt excerpt : excerpts) {
      Changed changed = damage.changed(excerpt, others);
      var match =
          FoundPlaces.matches(judged(changed.text())).stream()
              .filter(each -> isAt(each, excerpt))
              .findFirst();
      found.add(match.isPresent(), changed.text());
      match.ifPresent(
          each ->
              marked.add(
                  (int) changed.deeds().stream().filter(deed -> marks(each, deed)).count(),
                  changed.deeds().size()));
    }
    found.told();
    marked.told();
  }

  private static boolean marks(QuotationMatch match, Deed deed) {
    return match.differences().stream()
        .filter(each -> each.kind().alters())
        .anyMatch(
            each ->
                (deed.span().length() > 0 && each.span().overlaps(deed.span()))
                    || (!deed.word().isEmpty()
                        && (" " + Words.folded(each.quoted()) + " ")
                            .contains(Words.folded(deed.word()))));
  }

  private void typographic(List<DrawnExcerpt> excerpts) {
    var damage = new ExcerptDamage(random(5));
    verbatim("other signs, spaces and case, verbatim", excerpts, e -> damage.typographic(e.text()));
  }

  private void elided(List<DrawnExcerpt> excerpts) {
    var damage = new ExcerptDamage(random(6));
    verbatim("with ellipses and brackets, verbatim", excerpts, damage::elided);
  }

  private void verbatim(
      String name, List<DrawnExcerpt> excerpts, Function<DrawnExcerpt, String> damage) {
    RecognitionShares.ExcerptKind kind = shares.kind(name, EXACT);
    for (DrawnExcerpt excerpt : excerpts) {
      String text = damage.apply(excerpt);
      List<QuotationMatch> matches = FoundPlaces.verbatim(judged(text));
      kind.add(matches.stream().anyMatch(each -> isAt(each, excerpt)), text);
    }
    kind.told();
  }

  private void stitched() {
    RecognitionShares.ExcerptKind kind =
        shares.kind("stitched from two places, both named", STITCHED);
    ExcerptDrawing excerpts = excerpts(plan.statements(), 7);
    List<DrawnExcerpt> firsts = excerpts.draw(plan.excerpts(), PART);
    List<DrawnExcerpt> seconds = excerpts.draw(firsts.size(), PART);
    for (int i = 0; i < seconds.size(); i++) {
      DrawnExcerpt first = firsts.get(i);
      DrawnExcerpt second = seconds.get(i);
      String text = first.text() + " " + second.text();
      List<Verdict> verdicts = judged(text);
      boolean right =
          verdicts.stream().anyMatch(Verdict.Stitched.class::isInstance)
              && FoundPlaces.matches(verdicts).stream().anyMatch(each -> isLike(each, first))
              && FoundPlaces.matches(verdicts).stream().anyMatch(each -> isLike(each, second));
      kind.add(right, text);
    }
    kind.told();
  }

  private void leftOut() {
    List<String> issuers =
        new ArrayList<>(plan.statements().stream().map(QuotationTrial::issuer).distinct().toList());
    Collections.shuffle(issuers, random(8));
    Set<String> chosen = Set.copyOf(issuers.subList(0, Math.max(1, issuers.size() / LEFT_OUT)));
    List<Statement> out =
        plan.statements().stream().filter(each -> chosen.contains(issuer(each))).toList();
    Set<String> ids = new HashSet<>();
    out.forEach(statement -> ids.add(statement.id()));
    Verifier rest = verifiers.apply(id -> !ids.contains(id));
    declined("of statements left out, declined", rest, out, 9);
  }

  private static String issuer(Statement statement) {
    return statement.masthead().organization().map(Organization::key).orElse(statement.id());
  }

  private void declined(String name, Verifier asked, List<Statement> statements, int stream) {
    RecognitionShares.ExcerptKind kind = shares.kind(name, DECLINED);
    int elsewhere = 0;
    for (DrawnExcerpt excerpt :
        excerpts(statements, stream).draw(plan.excerpts(), ExcerptDrawing.LONGEST)) {
      List<Verdict> verdicts = asked.judge(excerpt.text());
      if (verdicts.stream().anyMatch(Verdict.Verbatim.class::isInstance)) {
        // What stands in the rest, too, is rightly found there.
        elsewhere++;
      } else {
        kind.add(
            FoundPlaces.matches(verdicts).isEmpty(), FoundPlaces.told(verdicts) + excerpt.text());
      }
    }
    kind.told();
    if (elsewhere > 0) {
      shares.tell("    not counted, word for word in the archive, too: " + elsewhere);
    }
  }

  private static boolean isAt(QuotationMatch match, DrawnExcerpt excerpt) {
    return match.quote().statement().id().equals(excerpt.statement().id())
        && match.quote().span().overlaps(excerpt.span());
  }

  /// Whether it is the same place, or one with the same words.
  private static boolean isLike(QuotationMatch match, DrawnExcerpt excerpt) {
    return isAt(match, excerpt) || match.quote().text().contains(excerpt.text());
  }
}
