package onrecord.telegram.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import onrecord.corpus.Organization;
import onrecord.language.Words;

/// The names in questions without an answer that are no organization's: perhaps another name of one
/// that the archive has.
///
/// @param names how often each was asked for, and whether somebody's statements were wanted
record UnknownNames(Map<String, AskedName> names, List<Organization> organizations) {
  private static final double NEAR = 0.6;
  private static final int RADIX = 36;
  private static final String NO_ORGANIZATION = "no-such-organization";

  /// How a name was asked for.
  record AskedName(long times, boolean speaker) {
    AskedName and(AskedName other) {
      return new AskedName(times + other.times, speaker || other.speaker);
    }
  }

  static UnknownNames in(List<KeptQuestion> questions, List<Organization> organizations) {
    Set<String> known =
        organizations.stream()
            .flatMap(each -> each.names().stream())
            .map(Words::folded)
            .collect(Collectors.toSet());
    Map<String, AskedName> names = new TreeMap<>();
    for (KeptQuestion question : questions) {
      boolean speaker = question.reasons().contains(NO_ORGANIZATION);
      for (String name : question.missing()) {
        if (!known.contains(Words.folded(name))) {
          names.merge(name, new AskedName(question.times(), speaker), AskedName::and);
        }
      }
    }
    return new UnknownNames(names, organizations);
  }

  /// Those to be asked about first: by whom statements were wanted, or like a known name, and then
  /// those asked for most often.
  List<String> likely(int most) {
    return names.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, AskedName> each) ->
                        !each.getValue().speaker() && !isNear(each.getKey()))
                .thenComparingLong(each -> -each.getValue().times())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  private boolean isNear(String name) {
    return organizations.stream().anyMatch(each -> likeness(each, name) >= NEAR);
  }

  /// The name of that number.
  Optional<String> of(String number) {
    return names.keySet().stream().filter(name -> number(name).equals(number)).findFirst();
  }

  /// The organization whose key has that number.
  Optional<Organization> organization(String number) {
    return organizations.stream().filter(each -> number(each.key()).equals(number)).findFirst();
  }

  /// The organizations, those first whose names are most like that one.
  List<Organization> nearest(String name) {
    Map<String, Double> likeness = new HashMap<>();
    organizations.forEach(each -> likeness.put(each.key(), likeness(each, name)));
    return organizations.stream()
        .sorted(
            Comparator.comparingDouble(
                    (Organization each) -> -likeness.getOrDefault(each.key(), 0.0))
                .thenComparing(Organization::name))
        .toList();
  }

  private static double likeness(Organization organization, String name) {
    return organization.names().stream().mapToDouble(one -> likeness(one, name)).max().orElse(0);
  }

  /// The share of pairs of letters that both have (Dice); initials are like the name itself.
  static double likeness(String one, String other) {
    if (initials(one).equals(other.toUpperCase(Locale.ROOT))
        || initials(other).equals(one.toUpperCase(Locale.ROOT))) {
      return 1;
    }
    Set<String> left = pairs(Words.folded(one));
    Set<String> right = pairs(Words.folded(other));
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return left.isEmpty() || right.isEmpty() ? 0 : 2.0 * both.size() / (left.size() + right.size());
  }

  private static String initials(String name) {
    List<Words.Word> words = Words.in(name);
    return words.size() < 2
        ? " "
        : words.stream()
            .filter(Words.Word::capitalized)
            .map(word -> word.written().substring(0, 1).toUpperCase(Locale.ROOT))
            .collect(Collectors.joining());
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.add(text.substring(i, i + 2));
    }
    return pairs;
  }

  /// What stands for words in a button.
  static String number(String words) {
    var sum = new CRC32();
    sum.update(words.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), RADIX);
  }
}
