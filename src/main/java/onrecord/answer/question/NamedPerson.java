package onrecord.answer.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import onrecord.answer.Asked;
import onrecord.language.PersonName;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// A person of the archive and what a question may call her.
record NamedPerson(Asked asked, List<String> names) {
  /// A surname of fewer letters is too like other words to stand alone.
  private static final int SHORTEST = 4;

  /// Those of some names; one who is named in several ways is one.
  static List<NamedPerson> of(Collection<String> names) {
    Map<String, List<String>> namesakes =
        names.stream().collect(Collectors.groupingBy(NamedPerson::surname));
    List<NamedPerson> people = new ArrayList<>();
    namesakes.forEach((surname, same) -> same.forEach(name -> people.add(of(name, surname, same))));
    return people;
  }

  private static NamedPerson of(String name, String surname, List<String> namesakes) {
    List<String> same = namesakes.stream().filter(other -> isSame(name, other)).toList();
    String longest = Collections.max(same, Comparator.comparingInt(String::length));
    Set<String> spellings = same.stream().map(Words::folded).collect(Collectors.toSet());
    List<String> called = new ArrayList<>(List.of(name));
    String bare = PersonName.withoutTitle(name);
    if (bare.indexOf(' ') > 0 && !same.contains(bare)) {
      called.add(bare);
    }
    if (same.size() == namesakes.size() && surname.length() >= SHORTEST) {
      called.add(surname);
    }
    return new NamedPerson(new Asked(longest, "", "", spellings), called);
  }

  private static String surname(String name) {
    List<Word> words = Words.in(name);
    return words.isEmpty() ? "" : words.getLast().folded();
  }

  /// Whether a name holds all words of the other.
  private static boolean isSame(String one, String other) {
    List<String> words = Words.in(one).stream().map(Word::folded).toList();
    List<String> others = Words.in(other).stream().map(Word::folded).toList();
    return words.containsAll(others) || others.containsAll(words);
  }
}
