package onrecord.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How well a question set was answered.
///
/// @param answerable questions that the archive answers
/// @param rightFirst of these, with a right quote first
/// @param rightInThree of these, with a right quote among the first three
/// @param reciprocalRanks the sum of 1 / rank of the first right quote
/// @param wronglyAbstained of these, without a quote
/// @param unanswerable questions that the archive does not answer
/// @param rightlyAbstained of these, without a quote
/// @param comparisons answerable questions that ask for several statements
/// @param covered the sum of the shares of their statements that were quoted
/// @param quotes all that were given
/// @param notVerbatim of these, not in their statement
/// @param othersWords right quotes of someone other than the statement's author
/// @param othersNamed of these, with the speaker named
/// @param firstQuoteWords how long first quotes to answerable questions are on average
/// @param missing questions without an answer
/// @param types right and all, by the type of question, in the order of the types
public record Scores(
    int answerable,
    int rightFirst,
    int rightInThree,
    double reciprocalRanks,
    int wronglyAbstained,
    int unanswerable,
    int rightlyAbstained,
    int comparisons,
    double covered,
    int quotes,
    int notVerbatim,
    int othersWords,
    int othersNamed,
    double firstQuoteWords,
    int missing,
    Map<String, OfType> types) {

  /// How many questions of one type were answered rightly.
  public record OfType(int right, int all) {}

  /// The mean reciprocal rank.
  public double meanReciprocalRank() {
    return reciprocalRanks / Math.max(1, answerable);
  }

  /// The figures as lines to print.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "answerable %d: right quote first %s, in first three %s, MRR %s, wrongly abstained %s"
            .formatted(
                answerable,
                percent(rightFirst, answerable),
                percent(rightInThree, answerable),
                rounded(meanReciprocalRank(), 3),
                percent(wronglyAbstained, answerable)));
    lines.add(
        "unanswerable %d: rightly abstained %s"
            .formatted(unanswerable, percent(rightlyAbstained, unanswerable)));
    lines.add(
        "comparisons %d: statements covered %s"
            .formatted(comparisons, percent(covered, comparisons)));
    lines.add(
        ("quotes %d: not verbatim %d; third-party words named %d of %d;"
                + " first quote %s words on average; answers missing %d")
            .formatted(
                quotes,
                notVerbatim,
                othersNamed,
                othersWords,
                rounded(firstQuoteWords, 0),
                missing));
    types.forEach(
        (type, of) -> lines.add("  %s %3d of %d".formatted(padded(type), of.right(), of.all())));
    return List.copyOf(lines);
  }

  /// To sixteen characters, where `%-16s` would count UTF-16 code units.
  private static String padded(String type) {
    return type + " ".repeat(Math.max(0, 16 - type.codePointCount(0, type.length())));
  }

  private static String percent(double part, int whole) {
    return whole == 0 ? "-" : rounded(100 * part / whole, 1) + " %";
  }

  /// Rounds the exact value of the double, half to even, as Python does.
  private static String rounded(double number, int places) {
    return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }
}
