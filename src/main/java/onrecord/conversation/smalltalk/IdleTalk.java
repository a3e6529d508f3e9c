package onrecord.conversation.smalltalk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a message may say that asks nothing of an archive, by its form alone: it speaks of the
/// speaker or to the bot, or it is short, asks nothing and holds small talk. Whether it is that
/// depends on how well the archive answers it.
///
/// @param kind what to reply to
/// @param weak an archive's answer that is less likely than this is none
/// @param opened whether it begins as nothing does that goes on from an answer
public record IdleTalk(SmallTalk kind, double weak, boolean opened) {
  /// On the first archive no answer to such a message was likelier than 0.11; of 60 questions that
  /// look like small talk 18 were less likely, and none of those speaks of the speaker.
  private static final double PERSONAL = 0.12;

  private static final double SHORT = 0.06;
  private static final double OPENED = 0.3;
  private static final int FEW = 5;
  private static final Pattern ASKING = Pattern.compile("[?؟]|\\p{Nd}");

  /// What it may say; nothing where it asks or names something.
  public static Optional<IdleTalk> read(String text) {
    List<SpokenWord> tokens = SpokenWord.in(text);
    return TalkOpening.of(text, tokens)
        .map(kind -> new IdleTalk(kind, OPENED, true))
        .or(() -> unopened(text, tokens));
  }

  private static Optional<IdleTalk> unopened(String text, List<SpokenWord> tokens) {
    boolean naming = tokens.stream().skip(1).anyMatch(SpokenWord::isNamed);
    return naming
        ? Optional.empty()
        : TalkVocabulary.personal(tokens)
            .map(kind -> new IdleTalk(SmallTalkReader.within(tokens).orElse(kind), PERSONAL, false))
            .or(() -> halfSaid(text, tokens));
  }

  private static Optional<IdleTalk> halfSaid(String text, List<SpokenWord> tokens) {
    return tokens.size() > FEW || ASKING.matcher(text).find()
        ? Optional.empty()
        : SmallTalkReader.within(tokens).map(kind -> new IdleTalk(kind, SHORT, false));
  }
}
