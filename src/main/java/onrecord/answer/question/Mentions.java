package onrecord.answer.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.answer.Asked;
import onrecord.corpus.Organization;
import onrecord.language.Analysis;
import onrecord.language.Sound;
import onrecord.language.Words;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Lexicon;
import onrecord.language.knowledge.PlaceNames;
import onrecord.language.knowledge.Tables;

/// Finds the archive's organizations and authors by name, short name, alias, misspelling or the
/// greater part of a long name.
final class Mentions {
  /// Words that a name may end with or lack.
  private static final Set<String> OPTIONAL = Tables.words("mentions.optional");

  /// A long name may be cut short to this share of its words.
  private static final double GREATER_PART = 0.6;

  /// Acronyms that are everyday words when written small.
  private static final Set<String> EVERYDAY = Tables.words("mentions.everyday");

  /// What stands before an acronym that is meant as a name: "the imho".
  private static final Set<String> ARTICLES = Tables.words("mentions.articles");

  /// So long an acronym is no everyday word at the end of so few words.
  private static final int LONG = 4;

  private static final int FEW = 3;

  private static final Pattern ELIDED = Pattern.compile("^[ld]['’]\\p{L}{2}");

  /// So many states make an archive of states.
  private static final int FAMILY = 3;

  private final Map<Character, List<Name>> names = new HashMap<>();

  /// A name by its words.
  private record Name(List<String> words, Asked asked, boolean acronym, boolean person) {}

  /// Where one is named.
  ///
  /// @param first index of its first word
  /// @param end index after its last
  /// @param place whether it is a state, which is talked about as often as it talks
  record Mention(int first, int end, Asked asked, boolean place) {}

  /// A name found in the question, and how many of its letters were wrong.
  private record NameMatch(Name name, int end, int faults) {}

  private final Set<String> states;

  Mentions(Collection<Organization> organizations, Collection<String> authors, PlaceNames places) {
    this.states =
        organizations.stream()
            .filter(organization -> places.isState(organization.name()))
            .map(Organization::key)
            .collect(Collectors.toSet());
    for (Organization organization : organizations) {
      Asked asked = new Asked(organization.name(), "", organization.key(), Set.of());
      List<String> all = new ArrayList<>(organization.names());
      places.of(organization.name()).ifPresent(place -> all.addAll(place.spokenFor()));
      all.forEach(name -> add(name, asked, false));
    }
    if (states.size() >= FAMILY) {
      addStrangers(organizations, places);
    }
    NamedPerson.of(authors)
        .forEach(person -> person.names().forEach(name -> add(name, person.asked(), true)));
  }

  /// States that have no statements in an archive of states are asked for, too, and there is
  /// nothing by them.
  private void addStrangers(Collection<Organization> organizations, PlaceNames places) {
    Set<PlaceNames.NamedPlace> here =
        organizations.stream()
            .flatMap(organization -> places.of(organization.name()).stream())
            .collect(Collectors.toSet());
    for (PlaceNames.NamedPlace place : places.all()) {
      if (!here.contains(place)) {
        Asked stranger = new Asked(place.names().getFirst(), "", Asked.UNKNOWN, Set.of());
        place.spokenFor().forEach(name -> add(name, stranger, false));
      }
    }
  }

  private void add(String name, Asked asked, boolean person) {
    List<Word> words = unelided(Words.in(name));
    if (words.isEmpty()) {
      return;
    }
    List<String> folded = words.stream().map(Word::folded).toList();
    boolean acronym =
        words.size() == 1
            && name.length() <= 6
            && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    names
        .computeIfAbsent(folded.getFirst().charAt(0), key -> new ArrayList<>())
        .add(new Name(folded, asked, acronym, person));
  }

  /// The mentions in order, never overlapping.
  List<Mention> in(List<Word> all) {
    List<Word> words = unelided(all);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      Optional<NameMatch> best = best(words, i);
      if (best.isEmpty()) {
        i++;
        continue;
      }
      Asked asked = best.get().name().asked();
      String written = written(words, i, best.get().end());
      Asked mentioned = new Asked(asked.name(), written, asked.organization(), asked.authors());
      mentions.add(
          new Mention(
              i,
              best.get().end(),
              mentioned,
              states.contains(asked.organization()) || asked.isUnknown()));
      i = best.get().end();
    }
    return mentions;
  }

  /// The words without French articles that cling to them: "l'IMHO".
  private static List<Word> unelided(List<Word> words) {
    return words.stream()
        .map(
            word ->
                ELIDED.matcher(word.folded()).find()
                    ? new Word(word.span(), word.written().substring(2), word.folded().substring(2))
                    : word)
        .toList();
  }

  private static String written(List<Word> words, int first, int end) {
    return words.subList(first, end).stream().map(Word::written).collect(Collectors.joining(" "));
  }

  private Optional<NameMatch> best(List<Word> words, int first) {
    NameMatch best = null;
    boolean shared = false;
    for (Name name : names.getOrDefault(words.get(first).folded().charAt(0), List.of())) {
      Optional<NameMatch> match = match(name, words, first);
      if (match.isEmpty()) {
        continue;
      }
      int order = best == null ? 1 : compare(match.get(), best);
      if (order > 0) {
        best = match.get();
        shared = false;
      } else if (order == 0
          && best != null
          && !best.name().asked().equals(match.get().name().asked())) {
        shared = true;
      }
    }
    return shared ? Optional.empty() : Optional.ofNullable(best);
  }

  private static int compare(NameMatch a, NameMatch b) {
    return a.end() != b.end()
        ? Integer.compare(a.end(), b.end())
        : Integer.compare(b.faults(), a.faults());
  }

  private static Optional<NameMatch> match(Name name, List<Word> words, int first) {
    if (name.acronym()) {
      return acronym(name, words, first);
    }
    int faults = 0;
    int matched = 0;
    int at = first;
    for (String part : name.words()) {
      int fault = at < words.size() ? fault(part, words.get(at), name.words().size()) : -1;
      if (fault >= 0) {
        faults += fault;
        at++;
        matched++;
      } else if (matched == 0 || !OPTIONAL.contains(part)) {
        break;
      }
    }
    long needed = name.words().stream().filter(part -> !OPTIONAL.contains(part)).count();
    long content =
        name.words().subList(0, Math.min(matched, name.words().size())).stream()
            .filter(part -> !OPTIONAL.contains(part))
            .count();
    boolean whole = content >= needed;
    boolean part = matched >= 3 && matched >= GREATER_PART * name.words().size() && content >= 2;
    if (!(whole || part) || matched == 0 || content == 0) {
      return Optional.empty();
    }
    if (name.person()
        && name.words().size() == 1
        && !words.get(first).capitalized()
        && faults > 0) {
      return Optional.empty();
    }
    return Optional.of(new NameMatch(name, at, faults + (whole ? 0 : 1)));
  }

  private static Optional<NameMatch> acronym(Name name, List<Word> words, int first) {
    Word word = words.get(first);
    if (!word.folded().equals(name.words().getFirst())) {
      return Optional.empty();
    }
    boolean small = word.written().equals(word.folded());
    boolean named =
        Roles.isAskedAt(words, first, first + 1)
            || (first > 0 && ARTICLES.contains(words.get(first - 1).folded()))
            || (isLast(words, first) && word.written().length() >= LONG);
    if (small && EVERYDAY.contains(word.folded()) && !named) {
      return Optional.empty();
    }
    return Optional.of(new NameMatch(name, first + 1, 0));
  }

  /// Whether it ends few words: "and imho?"
  private static boolean isLast(List<Word> words, int at) {
    return at == words.size() - 1 && words.size() <= FEW;
  }

  /// How far a word is from a part of a name: 0 the same, 1 misspelled, -1 another word.
  private static int fault(String part, Word word, int length) {
    String folded = word.folded();
    if (part.equals(folded)) {
      return 0;
    }
    if (Analysis.stem(part, "en").equals(Analysis.stem(folded, "en")) && part.length() > 3) {
      return length > 1 ? 0 : -1;
    }
    int shortest = Math.min(part.length(), folded.length());
    int allowed = shortest >= 9 ? 2 : shortest >= (length > 1 ? 5 : 6) ? 1 : 0;
    boolean alike = allowed > 0 && Sound.distance(part, folded, allowed) <= allowed;
    return alike && (length > 1 || !Lexicon.knows(folded)) ? 1 : -1;
  }
}
