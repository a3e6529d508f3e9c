package onrecord.answer.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import onrecord.answer.Question;
import onrecord.index.ChanceLevel;
import onrecord.index.Embedder;
import onrecord.index.PassageIndex;

/// Questions that no archive of statements is kept for: what seems to answer them in one archive
/// does so by chance. In speaker verification such strangers are a cohort of impostors, by whose
/// scores each model's threshold is set (Auckenthaler, Carey and Lloyd-Thomas, Score Normalization
/// for Text-Independent Speaker Verification Systems, 2000); decision record 0110.
public final class EverydayQuestions {
  /// Such shares of them seem less likely to be answered than what is told, and score lower.
  private static final double LESS_LIKELY = 2.0 / 3;

  private static final double LOWER = 0.75;

  /// An archive that answers many of them does not do so by chance.
  private static final ChanceLevel MOST = new ChanceLevel(0.75, 0.5);

  private static final List<String> ALL = read();

  private EverydayQuestions() {}

  /// What chance looks like in an archive whose passages have vectors: two thirds of these
  /// questions look no more likely to be answered, and three in four find nothing that scores
  /// higher.
  ///
  /// @param embedder the one that made its vectors
  /// @param reader reads questions as that archive's are read, on whatever day alike
  public static ChanceLevel measure(
      PassageIndex index, Embedder embedder, Function<String, Question> reader) {
    var retriever = new Retriever(index, Optional.of(embedder));
    if (!retriever.semantic()) {
      return ChanceLevel.UNKNOWN;
    }
    List<ChanceLevel> fits =
        ALL.parallelStream().map(reader).map(each -> fit(each, retriever)).toList();
    return new ChanceLevel(
        Math.min(MOST.likelihood(), quantile(fits, ChanceLevel::likelihood, LESS_LIKELY)),
        Math.min(MOST.score(), quantile(fits, ChanceLevel::score, LOWER)));
  }

  private static ChanceLevel fit(Question question, Retriever retriever) {
    Evidence evidence = Evidence.of(question, retriever.retrieve(question).hits());
    return new ChanceLevel(evidence.likelihood(question.about().kind()), evidence.best());
  }

  private static double quantile(
      List<ChanceLevel> fits, ToDoubleFunction<ChanceLevel> value, double share) {
    double[] sorted = fits.stream().mapToDouble(value).sorted().toArray();
    return sorted[(int) (share * (sorted.length - 1))];
  }

  private static List<String> read() {
    var list = EverydayQuestions.class.getResourceAsStream("everyday.txt");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the program itself", e);
    }
  }
}
