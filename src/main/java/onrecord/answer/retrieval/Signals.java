package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Question;
import onrecord.corpus.Passage;
import onrecord.index.PassageVectors;
import onrecord.language.Span;
import onrecord.language.Words;
import org.jspecify.annotations.Nullable;

/// Measures how a passage fits one question.
final class Signals {
  private static final double K1 = 0.8;
  private static final double B = 0.6;
  private static final double USUAL_WORDS = 55;
  private static final int NEAR = 4;

  /// The place of words that stand over a passage, and what they are worth beside its own.
  private static final int SPOKEN = -1;

  private static final double LENT = 0.8;

  private final Question question;
  private final List<Concept> concepts;
  private final QuestionVectors looked;
  private final double all;

  /// What was measured.
  record Measured(
      Map<Signal, Double> signals, List<SentenceSignals> sentences, List<String> missing) {}

  /// What was measured of one sentence.
  record SentenceSignals(Span span, double coverage, double meaning, double kind) {}

  Signals(Question question, List<Concept> concepts, QuestionVectors looked) {
    this.question = question;
    this.concepts = concepts;
    this.looked = looked;
    this.all = concepts.stream().mapToDouble(Concept::rarity).sum();
  }

  Measured measure(Passage passage, Optional<PassageVectors> vectors) {
    String language = passage.statement().masthead().language();
    StemmedText text = new StemmedText(passage.text(), language);
    StemmedText heading = StemmedText.above(passage);
    Map<Concept, Map<Integer, Double>> places =
        concepts.stream().collect(Collectors.toMap(concept -> concept, text::places));
    addSpoken(passage, places);
    Map<Concept, Double> above =
        concepts.stream()
            .collect(
                Collectors.toMap(concept -> concept, concept -> best(heading.places(concept))));
    Optional<LateInteraction.Nearness> near = looked.byTokens(vectors);
    List<SentenceSignals> sentences =
        sentences(passage, text, places, near.map(LateInteraction.Nearness::sentences));
    SentenceSignals top = best(sentences);
    Map<Signal, Double> signals = new EnumMap<>(Signal.class);
    signals.put(Signal.COVERAGE, share(concept -> best(places.getOrDefault(concept, Map.of()))));
    signals.put(
        Signal.SENTENCE_COVERAGE,
        sentences.stream().mapToDouble(SentenceSignals::coverage).max().orElse(0));
    signals.put(Signal.HEADING_COVERAGE, share(concept -> above.getOrDefault(concept, 0.0)));
    signals.put(Signal.BM25, bm25(places, text.words().size()));
    signals.put(Signal.NEARNESS, nearness(places));
    signals.put(Signal.NAMES, names(places, above));
    signals.put(Signal.MEANING, looked.ofWhole(vectors));
    near.ifPresent(tokens -> addTokens(signals, tokens));
    signals.put(Signal.KIND, top.kind());
    signals.put(
        Signal.PERIOD, AnswerKindFit.of(question.period(), passage.statement().masthead().date()));
    signals.put(Signal.SPEAKER, speaker(passage));
    signals.put(Signal.SUBSTANCE, Math.min(1, Words.count(passage.text()) / 25.0));
    List<String> missing =
        concepts.stream()
            .filter(concept -> places.getOrDefault(concept, Map.of()).isEmpty())
            .filter(concept -> above.getOrDefault(concept, 0.0) == 0)
            .map(concept -> concept.term().written())
            .toList();
    return new Measured(signals, sentences, missing);
  }

  private static void addTokens(Map<Signal, Double> signals, LateInteraction.Nearness near) {
    signals.put(Signal.SENTENCE_MEANING, near.bestSentence());
    signals.put(Signal.TOKENS, near.all());
    signals.put(Signal.OWN_TOKENS, near.own());
    signals.put(Signal.RARE_TOKENS, near.rare());
    signals.put(Signal.SENTENCE_MEAN, near.mean());
    signals.put(Signal.LEAST_TOKEN, near.least());
  }

  /// A third party's words stand under the speaker's name and what leads them in, as if each
  /// sentence held those.
  private static void addSpoken(Passage passage, Map<Concept, Map<Integer, Double>> places) {
    if (passage.voice().isEmpty()) {
      return;
    }
    StemmedText spoken = StemmedText.before(passage);
    places.forEach(
        (concept, found) -> {
          double sure = best(spoken.places(concept));
          if (sure > 0) {
            found.put(SPOKEN, LENT * sure);
          }
        });
  }

  private static SentenceSignals best(List<SentenceSignals> sentences) {
    SentenceSignals best = sentences.getFirst();
    for (SentenceSignals one : sentences) {
      if (one.coverage() + 2 * one.meaning() > best.coverage() + 2 * best.meaning()) {
        best = one;
      }
    }
    return best;
  }

  /// What a concept counts for.
  private interface Worth {
    double of(Concept concept);
  }

  private double share(Worth worth) {
    return all == 0
        ? 0
        : concepts.stream().mapToDouble(concept -> concept.rarity() * worth.of(concept)).sum()
            / all;
  }

  private static double best(Map<Integer, Double> places) {
    return places.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private double bm25(Map<Concept, Map<Integer, Double>> places, int length) {
    double norm = K1 * (1 - B + B * length / USUAL_WORDS);
    return share(
        concept -> {
          Map<Integer, Double> found = places.getOrDefault(concept, Map.of());
          double frequency = found.values().stream().mapToDouble(Double::doubleValue).sum();
          return frequency * (K1 + 1) / (frequency + norm) / (K1 + 1);
        });
  }

  /// Of the pairs of neighbouring concepts, the share that stand within a few words of each other,
  /// those in the question's order counting more.
  private double nearness(Map<Concept, Map<Integer, Double>> places) {
    if (concepts.size() < 2) {
      return 0;
    }
    double near = 0;
    double possible = 0;
    for (int i = 0; i + 1 < concepts.size(); i++) {
      double worth = concepts.get(i).rarity() + concepts.get(i + 1).rarity();
      possible += worth;
      near += worth * nearness(places.get(concepts.get(i)), places.get(concepts.get(i + 1)));
    }
    return possible == 0 ? 0 : near / possible;
  }

  private static double nearness(
      @Nullable Map<Integer, Double> first, @Nullable Map<Integer, Double> second) {
    double best = 0;
    if (first == null || second == null) {
      return best;
    }
    for (int a : first.keySet()) {
      for (int b : second.keySet()) {
        int apart = b - a;
        if (apart != 0 && a >= 0 && b >= 0 && Math.abs(apart) <= NEAR) {
          best = Math.max(best, (apart == 1 ? 1 : apart > 0 ? 0.8 : 0.6));
        }
      }
    }
    return best;
  }

  private double names(Map<Concept, Map<Integer, Double>> places, Map<Concept, Double> above) {
    double held = 0;
    double wanted = 0;
    for (Concept concept : concepts) {
      if (concept.term().name() || concept.term().numeric()) {
        wanted += concept.rarity();
        held +=
            concept.rarity()
                * Math.max(
                    best(places.getOrDefault(concept, Map.of())),
                    0.7 * above.getOrDefault(concept, 0.0));
      }
    }
    return wanted == 0 ? 0.5 : held / wanted;
  }

  private List<SentenceSignals> sentences(
      Passage passage,
      StemmedText text,
      Map<Concept, Map<Integer, Double>> places,
      Optional<List<Double>> near) {
    List<SentenceSignals> sentences = new ArrayList<>();
    for (int i = 0; i < passage.sentences().size(); i++) {
      Span span = passage.sentences().get(i);
      Set<Integer> inside = wordsIn(text, span, passage.span().start());
      double coverage =
          share(
              concept ->
                  places.getOrDefault(concept, Map.of()).entrySet().stream()
                      .filter(place -> place.getKey() == SPOKEN || inside.contains(place.getKey()))
                      .mapToDouble(Map.Entry::getValue)
                      .max()
                      .orElse(0));
      double meaning = near.isPresent() ? near.get().get(i) : 0;
      String words = span.of(passage.statement().text());
      double kind =
          AnswerKindFit.of(question.about().kind(), words) - AnswerKindFit.emptiness(words);
      sentences.add(new SentenceSignals(span, coverage, meaning, kind));
    }
    return sentences;
  }

  private static Set<Integer> wordsIn(StemmedText text, Span span, int offset) {
    Set<Integer> inside = new HashSet<>();
    for (int i = 0; i < text.words().size(); i++) {
      if (span.contains(text.words().get(i).span().shifted(offset))) {
        inside.add(i);
      }
    }
    return inside;
  }

  /// Share of the words of a speaker's name that the question names, where it names more than a
  /// common one.
  private double speaker(Passage passage) {
    String language = passage.statement().masthead().language();
    var names = passage.speakers().map(name -> new StemmedText(name, language));
    return names.mapToDouble(this::named).max().orElse(0);
  }

  private double named(StemmedText speaker) {
    double named = 0;
    for (Concept concept : concepts) {
      named += speaker.places(concept).isEmpty() ? 0 : 1;
    }
    return Math.min(1, named / Math.min(2, Math.max(1, speaker.words().size())));
  }
}
