package onrecord.conversation.smalltalk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.language.Continuation;

/// What people would have the bot do.
///
/// @param about the words that say with what; empty where none do
/// @param sure whether the words that ask for it came first; else they may be part of a question
public record BotRequest(RequestKind kind, String about, boolean sure) {
  private static final PhraseTable TABLE = PhraseTable.of("requests");
  private static final List<Phrase> POLITE = TABLE.ofKind("polite");
  private static final int LONGEST = 40;

  /// What is to be done, in the order in which it is looked for.
  public enum RequestKind {
    SUMMARIZE,
    STATEMENTS,
    ORGANIZATIONS,
    PEOPLE,
    LATEST,
    READ,
    SEARCH;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What goes on from what has just been said, or asks about it.
  public enum BackReference {
    /// Whether the words above are true, and whose they are.
    JUDGE,
    /// More of what has just been quoted.
    MORE,
    /// What was said after what has just been quoted.
    NEWER,
    /// What was said before it.
    OLDER,
    /// What others say to it than those who were asked.
    OTHERS,
    /// Whose words have just been quoted.
    WHOSE,
    /// All of the statement that has just been quoted.
    WHOLE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a message wants done; nothing where it asks something else.
  public static Optional<BotRequest> read(String text) {
    List<SpokenWord> tokens = plain(text);
    if (tokens.isEmpty() || tokens.size() > LONGEST) {
      return Optional.empty();
    }
    for (RequestKind kind : RequestKind.values()) {
      List<Phrase> phrases = TABLE.ofKind(kind.key());
      Optional<BotRequest> found =
          phrases.stream().anyMatch(phrase -> isWhole(phrase, tokens))
              ? Optional.of(new BotRequest(kind, "", true))
              : about(kind, phrases, text, tokens);
      if (found.isPresent()) {
        return found;
      }
    }
    return TalkVocabulary.list(tokens).map(kind -> new BotRequest(kind, "", true));
  }

  /// Whether a message is that and nothing else.
  public static boolean is(BackReference reference, String text) {
    List<SpokenWord> all = SpokenWord.in(text);
    List<SpokenWord> tokens = plain(text);
    return !tokens.isEmpty()
        && TABLE.ofKind(reference.key()).stream()
            .anyMatch(phrase -> isWhole(phrase, tokens) || isWhole(phrase, all));
  }

  /// Whether a message that goes on from an answer is that, in whatever words and order, after
  /// whatever is called out.
  public static boolean means(BackReference reference, String text) {
    return Stream.of(text, Continuation.unclung(text.strip()), Continuation.withoutCall(text))
        .distinct()
        .anyMatch(each -> meansAsWritten(reference, each));
  }

  private static boolean meansAsWritten(BackReference reference, String text) {
    return is(reference, text) || TalkVocabulary.is(reference, plain(text));
  }

  private static boolean isWhole(Phrase phrase, List<SpokenWord> tokens) {
    return !phrase.hasGap() && phrase.ends(tokens, 0).contains(tokens.size());
  }

  /// The least that a phrase leaves for the words that say with what.
  private static Optional<BotRequest> about(
      RequestKind kind, List<Phrase> phrases, String text, List<SpokenWord> tokens) {
    Optional<BotRequest> best = Optional.empty();
    for (Phrase phrase : phrases) {
      if (!phrase.hasGap()) {
        continue;
      }
      Optional<BotRequest> found = phrase.gap(tokens).map(gap -> of(kind, gap, text, tokens));
      if (found.isPresent() && best.filter(one -> !isCloser(found.get(), one)).isEmpty()) {
        best = found;
      }
    }
    return best;
  }

  private static boolean isCloser(BotRequest one, BotRequest other) {
    return one.sure() != other.sure() ? one.sure() : one.about().length() < other.about().length();
  }

  private static BotRequest of(
      RequestKind kind, Phrase.PhraseGap gap, String text, List<SpokenWord> tokens) {
    int start = tokens.get(gap.from()).span().start();
    int end = tokens.get(gap.to() - 1).span().end();
    return new BotRequest(kind, text.substring(start, end), gap.from() > 0);
  }

  /// The words without what is only polite, before and after them.
  private static List<SpokenWord> plain(String text) {
    List<SpokenWord> tokens = SpokenWord.in(text);
    if (tokens.size() > LONGEST) {
      return List.of();
    }
    int from = 0;
    for (int next = polite(tokens, from); next > from; next = polite(tokens, from)) {
      from = next;
    }
    int to = tokens.size();
    for (int i = to - 1; i > from; i--) {
      if (polite(tokens.subList(0, to), i) == to) {
        to = i;
      }
    }
    return from < to ? tokens.subList(from, to) : tokens;
  }

  /// Where a polite phrase ends that begins there; the place itself where none does.
  private static int polite(List<SpokenWord> tokens, int from) {
    return from >= tokens.size()
        ? from
        : POLITE.stream()
            .flatMap(phrase -> phrase.ends(tokens, from).stream())
            .max(Integer::compare)
            .orElse(from);
  }
}
