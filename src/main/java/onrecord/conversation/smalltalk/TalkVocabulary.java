package onrecord.conversation.smalltalk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.conversation.Wording;
import onrecord.conversation.smalltalk.BotRequest.BackReference;
import onrecord.conversation.smalltalk.BotRequest.RequestKind;
import onrecord.language.Continuation;

/// What a message means that is no phrase of the tables but of which every word is one that people
/// say to a bot: "are you a bot or a real person". In whatever order, all in one language.
///
/// @param sets the words of each name
record TalkVocabulary(Map<String, Set<String>> sets) {
  private static final List<TalkVocabulary> LANGUAGES =
      Wording.LANGUAGES.stream().map(TalkVocabulary::read).toList();

  /// Longer messages say something else, too.
  private static final int LONGEST = 10;

  /// More words than these about a bot may ask something of an archive.
  private static final int FEW = 6;

  private static final String IDENTITY = SmallTalk.IDENTITY.key();
  private static final String SMALL = "small";
  private static final String ADDRESS = "address";

  /// Whoever asks what to do speaks of himself: "what do I ask".
  private static final String SELF = "self";

  /// What may be said without speaking to the bot.
  private static final Set<SmallTalk> UNADDRESSED = Set.of(SmallTalk.HELP, SmallTalk.INSULT);

  private static final List<SmallTalk> KINDS =
      List.of(SmallTalk.INSULT, SmallTalk.IDENTITY, SmallTalk.ABILITY, SmallTalk.HELP);

  private static final List<RequestKind> LISTS =
      List.of(RequestKind.ORGANIZATIONS, RequestKind.STATEMENTS, RequestKind.PEOPLE);

  private static final List<String> NAMED_IN_LISTS =
      Stream.concat(Stream.of(SMALL, ADDRESS, "listing"), LISTS.stream().map(RequestKind::key))
          .toList();

  private static TalkVocabulary read(String language) {
    return new TalkVocabulary(
        TalkTable.lines("words_" + language)
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> folded(cells[1]))));
  }

  /// Words of every language that stand beside whatever is spoken of.
  private static final Set<String> COMMON =
      Stream.of("follow.common", "follow.fillers", "anaphora.pronouns")
          .flatMap(list -> Continuation.words(list).stream())
          .collect(Collectors.toUnmodifiableSet());

  private static Set<String> folded(String words) {
    return Arrays.stream(words.split(" ", -1))
        .flatMap(word -> SpokenWord.in(word).stream())
        .map(SpokenWord::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The small talk that it is.
  static Optional<SmallTalk> talk(List<SpokenWord> tokens) {
    return in(tokens, vocabulary -> vocabulary.spoken(tokens));
  }

  /// The small talk that it may be, since it speaks of a bot: where nothing else answers it.
  static Optional<SmallTalk> hinted(List<SpokenWord> tokens) {
    return tokens.size() > FEW
        ? Optional.empty()
        : in(tokens, vocabulary -> vocabulary.ofBot(tokens));
  }

  /// What it would have listed.
  static Optional<RequestKind> list(List<SpokenWord> tokens) {
    return in(tokens, vocabulary -> vocabulary.listed(tokens));
  }

  /// Whether it asks that of what was said before.
  static boolean is(BackReference reference, List<SpokenWord> tokens) {
    return in(tokens, vocabulary -> vocabulary.refers(reference, tokens)).isPresent();
  }

  /// What one language's words make of a message.
  private interface VocabularyReading<T> {
    Optional<T> of(TalkVocabulary vocabulary);
  }

  private static <T> Optional<T> in(List<SpokenWord> tokens, VocabularyReading<T> reading) {
    return tokens.isEmpty() || tokens.size() > LONGEST
        ? Optional.empty()
        : LANGUAGES.stream().map(reading::of).flatMap(Optional::stream).findFirst();
  }

  private Optional<SmallTalk> spoken(List<SpokenWord> tokens) {
    boolean addressed = count(tokens, ADDRESS) > 0 || count(tokens, IDENTITY) > 1;
    Optional<SmallTalk> best = Optional.empty();
    int most = 0;
    for (SmallTalk kind : KINDS) {
      int said = count(tokens, kind.key());
      boolean meant =
          addressed
              || UNADDRESSED.contains(kind)
              || (kind == SmallTalk.ABILITY && count(tokens, SELF) > 0);
      if (said > most && meant) {
        best = Optional.of(kind);
        most = said;
      }
    }
    var allowed = new ArrayList<>(List.of(SMALL, ADDRESS, SELF));
    KINDS.forEach(kind -> allowed.add(kind.key()));
    return best.filter(_ -> areAll(tokens, allowed));
  }

  /// The kind of small talk of which most of its words are, where half of all are of the language
  /// and one speaks of the speaker or to the bot.
  static Optional<SmallTalk> personal(List<SpokenWord> tokens) {
    return in(tokens, vocabulary -> vocabulary.ofSpeaker(tokens));
  }

  private Optional<SmallTalk> ofSpeaker(List<SpokenWord> tokens) {
    long own =
        tokens.stream().filter(token -> sets.values().stream().anyMatch(token::isOneOf)).count();
    return count(tokens, "personal") == 0 || 2 * own < tokens.size() || count(tokens, "about") > 0
        ? Optional.empty()
        : Optional.of(
            KINDS.stream()
                .filter(kind -> count(tokens, kind.key()) > 0)
                .max(Comparator.comparingInt(kind -> count(tokens, kind.key())))
                .orElse(SmallTalk.AIMLESS));
  }

  private Optional<SmallTalk> ofBot(List<SpokenWord> tokens) {
    return count(tokens, "bot") == 0
        ? Optional.empty()
        : KINDS.stream()
            .filter(kind -> count(tokens, kind.key()) > 0)
            .findFirst()
            .or(() -> Optional.of(SmallTalk.ABILITY));
  }

  private Optional<RequestKind> listed(List<SpokenWord> tokens) {
    return LISTS.stream()
        .filter(kind -> count(tokens, kind.key()) > 0)
        .filter(_ -> areAll(tokens, NAMED_IN_LISTS))
        .findFirst();
  }

  private Optional<BackReference> refers(BackReference reference, List<SpokenWord> tokens) {
    boolean meant =
        switch (reference) {
          case MORE ->
              count(tokens, "more") > 0
                  && refer(tokens, List.of(SMALL, ADDRESS, "more", "listing", "saying"));
          case WHOSE ->
              count(tokens, "asking") > 0
                  && count(tokens, "saying") > 0
                  && refer(tokens, List.of(SMALL, ADDRESS, "listing", "asking", "saying"));
          case NEWER -> isOnly(tokens, "newer", List.of("more", "saying", "meaning", "listing"));
          case OLDER -> isOnly(tokens, "older", List.of("more", "saying", "meaning", "listing"));
          case WHOLE ->
              count(tokens, "whole") > 0
                  && count(tokens, "reading") > 0
                  && refer(tokens, List.of(SMALL, ADDRESS, "whole", "reading", "listing"));
          case OTHERS -> isOnly(tokens, "others", List.of("meaning"));
          case JUDGE -> false;
        };
    return meant ? Optional.of(reference) : Optional.empty();
  }

  /// Whether some word is of that set and all others are small or of those.
  private boolean isOnly(List<SpokenWord> tokens, String set, List<String> beside) {
    var allowed = new ArrayList<>(List.of(SMALL, ADDRESS, set));
    allowed.addAll(beside);
    return count(tokens, set) > 0 && refer(tokens, allowed);
  }

  /// Whether all are of those sets or common to whatever is spoken of.
  private boolean refer(List<SpokenWord> tokens, List<String> names) {
    return areAll(tokens.stream().filter(token -> !token.isOneOf(COMMON)).toList(), names);
  }

  private int count(List<SpokenWord> tokens, String set) {
    return (int) tokens.stream().filter(isIn(set)).count();
  }

  private boolean areAll(List<SpokenWord> tokens, List<String> names) {
    return tokens.stream()
        .allMatch(token -> names.stream().anyMatch(name -> isIn(name).test(token)));
  }

  private Predicate<SpokenWord> isIn(String set) {
    return token -> token.isOneOf(sets.getOrDefault(set, Set.of()));
  }
}
