package onrecord.program.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import onrecord.evaluation.Scores;
import onrecord.operation.DurableFile;

/// What came of judged questions with a reranking model and without it; kept beside the index.
///
/// @param model its name
/// @param questions the SHA-256 of the file of judged questions
/// @param generation of the index that was asked
/// @param answerable how many of them the archive answers
/// @param with how many of these get a right quote first with it
/// @param without the same without it
/// @param withInThree how many get one among the first three with it
/// @param withoutInThree the same without it
record RerankVerdict(
    String model,
    String questions,
    int generation,
    int answerable,
    int with,
    int without,
    int withInThree,
    int withoutInThree) {
  private static final String FILE = "rerank.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  RerankVerdict {
    Objects.requireNonNull(model);
    Objects.requireNonNull(questions);
  }

  /// Of that generation.
  static RerankVerdict of(
      RerankTrial.Subject subject, int generation, Scores with, Scores without) {
    return new RerankVerdict(
        subject.model(),
        subject.questions(),
        generation,
        with.answerable(),
        with.rightFirst(),
        without.rightFirst(),
        with.rightInThree(),
        without.rightInThree());
  }

  /// The one kept in a data folder about that; empty where there is none, or one about other
  /// questions or another model.
  static Optional<RerankVerdict> read(Path data, RerankTrial.Subject subject) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), RerankVerdict.class))
          .filter(
              kept ->
                  kept.model.equals(subject.model()) && kept.questions.equals(subject.questions()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      System.getLogger(RerankVerdict.class.getName()).log(System.Logger.Level.WARNING, FILE, e);
      return Optional.empty();
    }
  }

  void write(Path data) throws IOException {
    Files.createDirectories(data);
    DurableFile.write(data.resolve(FILE), JSON.writeValueAsBytes(this));
  }

  /// Whether more questions are answered rightly with it: first, or where that is the same, among
  /// the first three.
  boolean better() {
    return with > without || (with == without && withInThree > withoutInThree);
  }

  /// In words.
  String words() {
    return "of %d judged questions %d get a right quote first with it and %d without, %d and %d one in the first three"
        .formatted(answerable, with, without, withInThree, withoutInThree);
  }
}
