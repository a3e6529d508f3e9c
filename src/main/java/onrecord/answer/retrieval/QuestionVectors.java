package onrecord.answer.retrieval;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.index.Embedder;
import onrecord.index.Vectors;
import org.jspecify.annotations.Nullable;

/// A question's vectors: of its whole wording, and of what it asks apart from who and when.
final class QuestionVectors {
  private final List<float[]> vectors;

  private QuestionVectors(List<float[]> vectors) {
    this.vectors = vectors;
  }

  /// Those of a question, with its words spelled as the archive spells them; none without an
  /// embedder or without words.
  static QuestionVectors of(
      Question question, List<Concept> concepts, Optional<Embedder> embedder) {
    String matter = respelled(question.about().wording(), concepts);
    if (embedder.isEmpty() || matter.isBlank()) {
      return new QuestionVectors(List.of());
    }
    boolean anyone = question.language().equals("en") && question.asked().isEmpty();
    String whole = anyone ? respelled(question.text(), concepts) : matter;
    float[] first = embedder.get().ofQuestion(whole);
    return whole.equals(matter)
        ? new QuestionVectors(List.of(first))
        : new QuestionVectors(List.of(first, embedder.get().ofQuestion(matter)));
  }

  private static String respelled(String text, List<Concept> concepts) {
    String respelled = text;
    for (Concept concept : concepts) {
      if (concept.respelled().isPresent()) {
        respelled = respelled.replace(concept.term().written(), concept.respelled().get());
      }
    }
    return respelled;
  }

  /// The different ones, for the search.
  List<float[]> distinct() {
    return vectors;
  }

  /// How near a passage is; 0 where either has no vector.
  ///
  /// @param passage the passage's vector and those of its sentences, one after another
  double ofWhole(byte @Nullable [] passage) {
    return vectors.isEmpty() || passage == null
        ? 0
        : Vectors.cosine(vectors.getFirst(), passage, 0);
  }

  /// How near one of its sentences is, counted from 0.
  double ofSentence(byte @Nullable [] passage, int sentence) {
    if (vectors.isEmpty() || passage == null) {
      return 0;
    }
    float[] matter = vectors.getLast();
    return Vectors.cosine(matter, passage, (sentence + 1) * matter.length);
  }
}
