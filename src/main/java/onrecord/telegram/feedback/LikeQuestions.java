package onrecord.telegram.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Questions that ask the same in other words, put together.
final class LikeQuestions {
  private static final int PREFIX = 3;
  private static final int SHORT = 2;

  /// Beyond so many groups only the very same words are put together.
  private static final int MOST_COMPARED = 5000;

  private final List<Group> groups = new ArrayList<>();
  private final Map<Set<String>, Integer> bySame = new HashMap<>();
  private final List<QuestionWords> words = new ArrayList<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();

  private LikeQuestions() {}

  /// Questions that ask the same.
  ///
  /// @param first the one that was put most often
  /// @param all with it, those put most often first
  record Group(KeptQuestion first, List<KeptQuestion> all) {

    /// How often any of them was put.
    long times() {
      return all.stream().mapToLong(KeptQuestion::times).sum();
    }

    /// All in one, in the words of the first.
    KeptQuestion together() {
      return all.stream().reduce(KeptQuestion::and).orElse(first);
    }
  }

  /// The groups, those asked most often first.
  static List<Group> of(List<KeptQuestion> questions) {
    var like = new LikeQuestions();
    questions.stream()
        .sorted(
            Comparator.comparingLong((KeptQuestion each) -> -each.times())
                .thenComparing(KeptQuestion::words))
        .forEach(like::add);
    return like.groups.stream()
        .sorted(
            Comparator.comparingLong((Group each) -> -each.times())
                .thenComparing(each -> each.first().words()))
        .toList();
  }

  /// A question joins the first group whose first question it is like: groups do not grow into one
  /// another along a chain of small differences.
  private void add(KeptQuestion question) {
    QuestionWords asked = QuestionWords.of(question.words());
    Integer same = bySame.get(asked.stems());
    if (same != null) {
      groups.get(same).all().add(question);
      return;
    }
    bySame.put(asked.stems(), joined(question, asked));
  }

  private int joined(KeptQuestion question, QuestionWords asked) {
    if (groups.size() < MOST_COMPARED) {
      for (int candidate : candidates(asked)) {
        if (words.get(candidate).isLike(asked)) {
          groups.get(candidate).all().add(question);
          return candidate;
        }
      }
    }
    for (String key : keys(asked)) {
      byStem.computeIfAbsent(key, _ -> new ArrayList<>()).add(groups.size());
    }
    words.add(asked);
    groups.add(new Group(question, new ArrayList<>(List.of(question))));
    return groups.size() - 1;
  }

  /// Of two that differ in one word, one has at least one of any two words of the other: the rarest
  /// two are enough.
  private Set<Integer> candidates(QuestionWords asked) {
    Set<Integer> candidates = new LinkedHashSet<>();
    keys(asked).stream()
        .map(key -> byStem.getOrDefault(key, List.of()))
        .sorted(Comparator.comparingInt(List::size))
        .limit(asked.stems().size() <= SHORT ? Integer.MAX_VALUE : 2)
        .forEach(candidates::addAll);
    return candidates;
  }

  /// Stems, and beginnings of them for the ones that are mistyped.
  private static Set<String> keys(QuestionWords asked) {
    Set<String> keys = new LinkedHashSet<>(asked.stems());
    if (asked.stems().size() <= SHORT) {
      for (String stem : asked.stems()) {
        keys.add(stem.substring(0, Math.min(PREFIX, stem.length())) + "…");
      }
    }
    return keys;
  }
}
