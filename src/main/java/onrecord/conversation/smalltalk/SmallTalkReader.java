package onrecord.conversation.smalltalk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells small talk from what asks something: all of a message must be phrases of the tables, and
/// small words beside them, in any language, drawn out or with pictures; a greeting may name
/// somebody.
public final class SmallTalkReader {
  private static final PhraseTable TABLE = PhraseTable.of("phrases");
  private static final Map<String, SmallTalk> PICTURES = PhraseTable.pictures();
  private static final String FILLER = "filler";
  private static final String ALONE = "alone";
  private static final String UNHEARD = "unheard";

  /// Longer messages say something else, too.
  private static final int LONGEST = 16;

  /// So many words may be somebody's name.
  private static final int NAME = 2;

  /// So many words after a greeting are a question without a sign between; so many in one phrase
  /// say more than "how?".
  private static final int ENOUGH = 3;

  private static final Pattern ASKING = Pattern.compile("[?؟]");
  private static final Pattern LAUGH =
      Pattern.compile(
          "(?:[hj]?[aei][hj]){2,40}[aei]?|(?:[hjk][aeio]){2,40}h?|[هخ]{3,80}|(?:ها){2,40}ه?|k{4,80}|w{4,80}"
              + "|l{1,40}m{1,40}f{0,40}a{1,40}o{1,40}|x{0,9}(?:p{1,9})?t{1,9}d{1,9}r{1,40}|m{1,9}d{1,9}r{1,40}"
              + "|x{1,9}d{1,40}|5{3,80}|l{1,9}o{1,40}l{1,40}z?|r{1,9}o{1,9}[tf]{1,9}l{1,40}");
  private static final Pattern APART = Pattern.compile("[\\p{P}\\p{S}\\n]");

  private static final Set<SmallTalk> LEADING =
      EnumSet.of(
          SmallTalk.GREETING,
          SmallTalk.WELLBEING,
          SmallTalk.THANKS,
          SmallTalk.PRAISE,
          SmallTalk.SORRY,
          SmallTalk.LAUGHTER,
          SmallTalk.AIMLESS);

  private static final Set<SmallTalk> NAMING =
      EnumSet.of(SmallTalk.GREETING, SmallTalk.THANKS, SmallTalk.FAREWELL, SmallTalk.WELLBEING);

  private SmallTalkReader() {}

  /// What somebody says.
  ///
  /// @param certain whether it can be nothing else; else it is that only where the archive holds no
  ///   answer
  /// @param phrased whether one phrase says it that is no question about what was said before
  public record ReadTalk(SmallTalk kind, boolean certain, boolean phrased) {
    ReadTalk(SmallTalk kind, boolean certain) {
      this(kind, certain, false);
    }
  }

  /// A stretch of a message that is one phrase.
  private record PhrasePlace(int from, int end, String kind) {
    Optional<SmallTalk> talk() {
      return SmallTalk.of(kind);
    }
  }

  /// A way through a message.
  private record Way(List<PhrasePlace> pieces, int end) {
    Way and(PhrasePlace piece) {
      var longer = new ArrayList<>(pieces);
      longer.add(piece);
      return new Way(List.copyOf(longer), piece.end());
    }

    /// Fillers and aimless words at its end may begin what is asked: "moin, was sagt …".
    Way withoutLast() {
      int last = pieces.size();
      while (last > 0 && mayBegin(pieces.get(last - 1))) {
        last--;
      }
      return last == 0
          ? new Way(List.of(), 0)
          : new Way(pieces.subList(0, last), pieces.get(last - 1).end());
    }

    private static boolean mayBegin(PhrasePlace piece) {
      return isFiller(piece) || piece.kind().equals(SmallTalk.AIMLESS.key());
    }

    Optional<SmallTalk> kind() {
      return first(pieces.stream().flatMap(piece -> piece.talk().stream()).toList());
    }

    /// Whether it is one phrase of three words or more, or one that only this talk has.
    boolean isPhrased() {
      List<PhrasePlace> said = pieces.stream().filter(piece -> !isFiller(piece)).toList();
      return said.size() == 1
          && (said.getFirst().end() - said.getFirst().from() >= ENOUGH
              || said.getFirst().kind().equals(UNHEARD));
    }

    boolean isAlone() {
      return pieces.stream().anyMatch(piece -> piece.kind().equals(ALONE));
    }
  }

  /// The small talk that a message is; nothing where it asks something.
  public static Optional<ReadTalk> read(String text) {
    List<SpokenWord> tokens = SpokenWord.in(text);
    if (tokens.size() > LONGEST) {
      return Optional.empty();
    } else if (tokens.stream().allMatch(KeyboardRun::is)) {
      return Optional.of(new ReadTalk(picture(text).orElse(SmallTalk.AIMLESS), true));
    }
    Way way = ways(tokens);
    if (way.end() == tokens.size()) {
      // Small words alone say nothing either.
      return Optional.of(new ReadTalk(way.kind().orElse(SmallTalk.AIMLESS), true, way.isPhrased()));
    }
    return named(text, tokens, way)
        .or(() -> TalkVocabulary.talk(tokens).map(kind -> new ReadTalk(kind, true)))
        .or(() -> TalkVocabulary.hinted(tokens).map(kind -> new ReadTalk(kind, false)));
  }

  /// Whether words are small talk from the first to the last.
  static boolean isTalk(List<SpokenWord> tokens) {
    return ways(tokens).end() == tokens.size();
  }

  /// The small talk that stands anywhere among words; nothing where it is less than half of them.
  static Optional<SmallTalk> within(List<SpokenWord> tokens) {
    var found = new ArrayList<SmallTalk>();
    int said = 0;
    for (int from = 0; from < tokens.size(); ) {
      Optional<PhrasePlace> longest =
          pieces(tokens, from).stream().max(Comparator.comparingInt(PhrasePlace::end));
      longest.flatMap(PhrasePlace::talk).ifPresent(found::add);
      int end = longest.map(PhrasePlace::end).orElse(from + 1);
      said += longest.isPresent() ? end - from : 0;
      from = end;
    }
    return 2 * said < tokens.size() ? Optional.empty() : first(found);
  }

  /// What is replied to of all that is said; whoever has enough and says thanks does not complain.
  private static Optional<SmallTalk> first(List<SmallTalk> said) {
    boolean thanked = said.contains(SmallTalk.THANKS);
    return said.stream().filter(kind -> !thanked || kind != SmallTalk.STOP).min(Enum::compareTo);
  }

  private static Optional<SmallTalk> picture(String text) {
    return SpokenWord.pictures(text).stream()
        .flatMap(picture -> Optional.ofNullable(PICTURES.get(picture)).stream())
        .findFirst();
  }

  /// A greeting and what may be a name.
  private static Optional<ReadTalk> named(String text, List<SpokenWord> tokens, Way way) {
    List<SpokenWord> left = tokens.subList(way.end(), tokens.size());
    Optional<SmallTalk> kind = way.kind().filter(NAMING::contains);
    if (kind.isEmpty() || left.size() > NAME || ASKING.matcher(text).find()) {
      return Optional.empty();
    }
    boolean cased = left.stream().allMatch(SpokenWord::isCased);
    boolean name =
        left.stream().allMatch(SpokenWord::isNamed)
            || (left.size() == 1 && kind.get() == SmallTalk.GREETING);
    return cased && !name
        ? Optional.empty()
        : Optional.of(new ReadTalk(kind.get(), cased && !way.isAlone()));
  }

  /// What a message asks after a greeting or thanks; the whole where it does not begin so.
  public static String withoutGreeting(String text) {
    List<SpokenWord> tokens = SpokenWord.in(text);
    Way way = ways(tokens).withoutLast();
    boolean leads =
        way.kind().isPresent()
            && way.pieces().stream().allMatch(piece -> isLeading(piece) || isFiller(piece));
    if (!leads || way.end() == 0 || way.end() >= tokens.size()) {
      return text;
    }
    int end = tokens.get(way.end() - 1).span().end();
    int next = tokens.get(way.end()).span().start();
    boolean apart = APART.matcher(text.substring(end, next)).find();
    boolean unmistakable =
        way.kind().equals(Optional.of(SmallTalk.GREETING))
            && !way.isAlone()
            && tokens.get(0).isCased()
            && tokens.size() - way.end() >= ENOUGH;
    return apart || unmistakable ? text.substring(next) : text;
  }

  private static boolean isLeading(PhrasePlace piece) {
    return piece.talk().filter(LEADING::contains).isPresent();
  }

  private static boolean isFiller(PhrasePlace piece) {
    return piece.kind().equals(FILLER);
  }

  /// The way that leads farthest in the fewest pieces, without fillers at its end.
  private static Way ways(List<SpokenWord> tokens) {
    List<Optional<Way>> reached = new ArrayList<>();
    for (int i = 0; i <= tokens.size(); i++) {
      reached.add(i == 0 ? Optional.of(new Way(List.of(), 0)) : Optional.empty());
    }
    Way farthest = new Way(List.of(), 0);
    for (int from = 0; from <= Math.min(tokens.size(), LONGEST); from++) {
      if (reached.get(from).isEmpty()) {
        continue;
      }
      Way way = reached.get(from).get();
      farthest = way;
      for (PhrasePlace piece :
          from < tokens.size() ? pieces(tokens, from) : List.<PhrasePlace>of()) {
        Way on = way.and(piece);
        boolean better =
            reached.get(piece.end()).filter(other -> cost(other) <= cost(on)).isEmpty();
        if (better) {
          reached.set(piece.end(), Optional.of(on));
        }
      }
    }
    return farthest;
  }

  private static int cost(Way way) {
    return way.pieces().stream().mapToInt(piece -> isFiller(piece) ? 3 : 2).sum();
  }

  private static List<PhrasePlace> pieces(List<SpokenWord> tokens, int from) {
    var pieces = new ArrayList<PhrasePlace>();
    for (Phrase phrase : TABLE.phrases()) {
      phrase
          .ends(tokens, from)
          .forEach(end -> pieces.add(new PhrasePlace(from, end, phrase.kind())));
    }
    if (LAUGH.matcher(tokens.get(from).folded()).matches()) {
      pieces.add(new PhrasePlace(from, from + 1, SmallTalk.LAUGHTER.key()));
    }
    return pieces;
  }
}
