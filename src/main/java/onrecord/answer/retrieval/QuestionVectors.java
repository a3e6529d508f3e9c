package onrecord.answer.retrieval;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.index.Embedder;
import onrecord.index.PassageVectors;
import onrecord.index.TextReading;

/// What the model makes of a question: of its whole wording, and of what it asks apart from who and
/// when, token by token too.
final class QuestionVectors {
  private final List<float[]> vectors;
  private final Optional<LateInteraction> tokens;

  private QuestionVectors(List<float[]> vectors, Optional<LateInteraction> tokens) {
    this.vectors = vectors;
    this.tokens = tokens;
  }

  /// Those of a question, with its words spelled as the archive spells them; none without an
  /// embedder or without words.
  static QuestionVectors of(
      Question question,
      List<Concept> concepts,
      Optional<Embedder> embedder,
      LateInteraction.Rarity rarity) {
    String matter = respelled(question.about().wording(), concepts);
    if (embedder.isEmpty() || !isRead(embedder.get(), question, matter)) {
      return new QuestionVectors(List.of(), Optional.empty());
    }
    boolean anyone = question.language().equals("en") && question.asked().isEmpty();
    String whole = anyone ? respelled(question.text(), concepts) : matter;
    TextReading read = embedder.get().readQuestion(matter);
    Optional<LateInteraction> tokens = Optional.of(LateInteraction.of(matter, read, rarity));
    return whole.equals(matter)
        ? new QuestionVectors(List.of(read.vector()), tokens)
        : new QuestionVectors(List.of(embedder.get().ofQuestion(whole), read.vector()), tokens);
  }

  /// Whether the model can make anything of the words: they are of a language that it reads, or in
  /// letters like those of one, since what is known of another language's words stands here in
  /// English.
  private static boolean isRead(Embedder embedder, Question question, String matter) {
    long letters = matter.codePoints().filter(Character::isLetter).count();
    long latin =
        matter
            .codePoints()
            .filter(Character::isLetter)
            .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN)
            .count();
    return letters > 0 && (embedder.reads(question.language()) || latin * 2 > letters);
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

  /// How near a passage is as a whole; 0 where either has no vector.
  double ofWhole(Optional<PassageVectors> passage) {
    return vectors.isEmpty() ? 0 : passage.map(one -> one.cosine(vectors.getFirst())).orElse(0.0);
  }

  /// How near it is token by token.
  Optional<LateInteraction.Nearness> byTokens(Optional<PassageVectors> passage) {
    return passage.flatMap(one -> tokens.map(question -> question.with(one)));
  }
}
