package onrecord.answer.retrieval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Voice;
import onrecord.language.Analysis;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// A text in which concepts are looked for: its stems and where they stand.
final class StemmedText {
  private final String language;
  private final List<Word> words;
  private final Map<String, Set<Integer>> places = new HashMap<>();

  StemmedText(String text, String language) {
    this.language = language;
    this.words = Words.in(text);
    for (int i = 0; i < words.size(); i++) {
      places.computeIfAbsent(stem(words.get(i).folded()), key -> new HashSet<>()).add(i);
    }
  }

  /// What stands over a passage: who issued it and signed it, its title, and what stands before its
  /// words.
  static StemmedText above(Passage passage) {
    Masthead masthead = passage.statement().masthead();
    Stream<String> names =
        Stream.of(
                masthead.organization().map(Organization::name).stream(),
                masthead.authors().stream(),
                Stream.of(masthead.title(), introduction(passage)))
            .flatMap(part -> part);
    return new StemmedText(names.collect(Collectors.joining(" . ")), masthead.language());
  }

  /// What stands before a passage's words: who speaks them and the line that leads them in.
  static StemmedText before(Passage passage) {
    return new StemmedText(introduction(passage), passage.statement().masthead().language());
  }

  private static String introduction(Passage passage) {
    String text = passage.statement().text();
    return passage.voice().flatMap(Voice::name).orElse("")
        + " . "
        + passage.lead().map(lead -> lead.of(text)).orElse("");
  }

  private String stem(String folded) {
    return Analysis.stem(folded, language);
  }

  List<Word> words() {
    return words;
  }

  /// Where a concept begins, with how surely it is meant there.
  Map<Integer, Double> places(Concept concept) {
    Map<Integer, Double> found = new HashMap<>();
    concept
        .forms()
        .forEach(
            (form, sure) -> {
              for (int place : places.getOrDefault(stem(form.getFirst()), Set.of())) {
                if (continues(form, place)) {
                  found.merge(place, sure, Math::max);
                }
              }
            });
    return found;
  }

  private boolean continues(List<String> form, int place) {
    for (int i = 1; i < form.size(); i++) {
      if (!places.getOrDefault(stem(form.get(i)), Set.of()).contains(place + i)) {
        return false;
      }
    }
    return true;
  }
}
