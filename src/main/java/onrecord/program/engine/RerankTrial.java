package onrecord.program.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import onrecord.evaluation.Scores;
import onrecord.index.CrossEncoder;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.telegram.AdminOperations.RerankingState;
import onrecord.telegram.AdminOperations.RerankingStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Whether the reranking model of a configuration serves: only where the archive's own judged
/// questions are answered better with it.
///
/// @param reranker the model; empty where the configuration names none
public record RerankTrial(Configuration configuration, Optional<CrossEncoder> reranker) {
  private static final Logger LOG = LoggerFactory.getLogger(RerankTrial.class);

  /// What is judged, and by what.
  ///
  /// @param model its name
  /// @param questions the SHA-256 of the file of judged questions
  record Subject(String model, String questions) {}

  /// Of that configuration.
  ///
  /// @throws Failure where the model's folder lacks something or its description is wrong
  public static RerankTrial of(Configuration configuration) {
    return new RerankTrial(configuration, configuration.rerank().map(CrossEncoder::inFolder));
  }

  /// The model, where it serves.
  Optional<CrossEncoder> serving() {
    return verdict().filter(RerankVerdict::better).flatMap(_ -> reranker);
  }

  /// Whether it serves.
  public boolean serves() {
    return serving().isPresent();
  }

  /// Whether it can be judged and has not been.
  boolean isDue() {
    return subject().isPresent()
        && verdict().isEmpty()
        && reranker.filter(CrossEncoder::isUsable).isPresent();
  }

  /// Whether there is a model that has not been judged by that generation.
  boolean lacks(int generation) {
    return reranker.isPresent()
        && verdict().filter(verdict -> verdict.generation() == generation).isEmpty();
  }

  /// Judges it by a generation, where it can be, and keeps and logs the verdict.
  ///
  /// @param scores what judged questions come to with a model, or without
  void judge(int generation, Function<Optional<CrossEncoder>, Scores> scores) throws IOException {
    Optional<Subject> subject = subject();
    if (subject.isPresent() && reranker.filter(CrossEncoder::isUsable).isPresent()) {
      Scores without = scores.apply(Optional.empty());
      RerankVerdict verdict =
          RerankVerdict.of(subject.get(), generation, scores.apply(reranker), without);
      verdict.write(configuration.data());
    }
    words().ifPresent(words -> LOG.atLevel(serves() ? Level.INFO : Level.WARN).log(words));
  }

  /// Whether it serves and why, or why not; empty where the configuration names none.
  public Optional<String> words() {
    return reranker.map(this::words);
  }

  /// The same as facts.
  Optional<RerankingStatus> status() {
    return reranker.map(this::status);
  }

  private RerankingStatus status(CrossEncoder model) {
    Optional<RerankVerdict> verdict = verdict();
    String complaint = model.complaint().orElse("");
    RerankingState state =
        configuration.index().questions().isEmpty()
            ? RerankingState.NO_QUESTIONS
            : !complaint.isEmpty()
                ? RerankingState.BROKEN
                : verdict.isEmpty()
                    ? RerankingState.WAITS
                    : verdict.get().better() ? RerankingState.SERVING : RerankingState.WORSE;
    return new RerankingStatus(
        model.name(),
        state,
        verdict.map(RerankVerdict::answerable).orElse(0),
        verdict.map(RerankVerdict::with).orElse(0),
        verdict.map(RerankVerdict::without).orElse(0),
        complaint);
  }

  private String words(CrossEncoder model) {
    String not = model.name() + " does not serve: ";
    if (configuration.index().questions().isEmpty()) {
      return not + "index.questions is none, and nothing else shows whether it is better";
    }
    Optional<RerankVerdict> verdict = verdict();
    if (model.complaint().isPresent()) {
      return not + model.complaint().get();
    } else if (verdict.isEmpty()) {
      return not + "it has not been judged; onrecord index does that";
    }
    return verdict.get().better()
        ? model.name() + " serves: " + verdict.get().words()
        : not + verdict.get().words();
  }

  private Optional<RerankVerdict> verdict() {
    return subject().flatMap(subject -> RerankVerdict.read(configuration.data(), subject));
  }

  private Optional<Subject> subject() {
    return reranker.flatMap(
        model ->
            configuration.index().questions().map(file -> new Subject(model.name(), sum(file))));
  }

  private static String sum(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new Failure(
          "index.questions cannot be read: " + Failure.words(e),
          "Set it to a file of judged questions, or to none.");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
