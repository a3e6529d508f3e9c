package onrecord.conversation.smalltalk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How messages begin that ask nothing whatever follows: "brb, …", "my battery …", "sorry for …",
/// perhaps after other small talk.
final class TalkOpening {
  private static final List<Phrase> PHRASES = PhraseTable.of("openings").phrases();

  /// Longer messages may ask something further on.
  private static final int LONGEST = 14;

  /// So many words of other small talk may stand before.
  private static final int BEFORE = 4;

  private static final Pattern ASKING = Pattern.compile("[?؟]");

  /// What is asked of the bot itself.
  private static final Set<SmallTalk> ASKED =
      EnumSet.of(SmallTalk.PRIVACY, SmallTalk.IDENTITY, SmallTalk.ABILITY);

  private TalkOpening() {}

  /// The small talk that a message begins with; nothing where it asks something else.
  static Optional<SmallTalk> of(String text, List<SpokenWord> tokens) {
    if (tokens.size() > LONGEST) {
      return Optional.empty();
    }
    boolean asking = ASKING.matcher(text).find();
    for (int from = 0; from < Math.min(BEFORE + 1, tokens.size()); from++) {
      Optional<SmallTalk> opened =
          SmallTalkReader.isTalk(tokens.subList(0, from)) ? at(tokens, from) : Optional.empty();
      if (opened.isPresent()) {
        return opened.filter(kind -> !asking || ASKED.contains(kind));
      }
    }
    return Optional.empty();
  }

  private static Optional<SmallTalk> at(List<SpokenWord> tokens, int from) {
    return PHRASES.stream()
        .filter(phrase -> phrase.opens(tokens, from))
        .findFirst()
        .flatMap(phrase -> SmallTalk.of(phrase.kind()));
  }
}
