package onrecord.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;

/// Questions about the harbours that were asked in chats, and what came of them.
final class Questions {
  private static final String REPEATED =
      "This message is sent again, because it is not known whether the first copy arrived.";

  private final Map<Message, Integer> asked = new HashMap<>();
  private final Set<Chat> chats = new HashSet<>();

  /// What stands in the chats.
  ///
  /// @param lost questions without any answer
  /// @param doubled those answered twice in the same words
  /// @param astray messages of the bot that answer no question, or another one than they reply to
  /// @param repeats answers that say of themselves that they are sent again
  record Found(
      List<Message> lost, List<Message> doubled, List<Message> astray, List<Message> repeats) {}

  /// Asks the next one there.
  synchronized Message ask(Chat chat) {
    int number = asked.size();
    Message question = chat.writes(Harbours.question(number));
    asked.put(question, number);
    chats.add(chat);
    return question;
  }

  /// How many were asked.
  synchronized int count() {
    return asked.size();
  }

  /// Whether each has an answer.
  boolean isEachAnswered() {
    return found().lost.isEmpty();
  }

  /// What stands in the chats now.
  synchronized Found found() {
    List<Message> said = chats.stream().flatMap(chat -> chat.fromBot().stream()).toList();
    Map<Message, List<String>> answers = new HashMap<>();
    said.stream()
        .filter(this::fits)
        .forEach(
            each ->
                answers
                    .computeIfAbsent(each.replyTo().orElseThrow(), _ -> new ArrayList<>())
                    .add(each.text()));
    return new Found(
        asked.keySet().stream().filter(each -> !answers.containsKey(each)).toList(),
        answers.entrySet().stream()
            .filter(each -> hasTwins(each.getValue()))
            .map(Map.Entry::getKey)
            .toList(),
        said.stream().filter(each -> !fits(each)).toList(),
        said.stream().filter(each -> each.text().endsWith(REPEATED)).toList());
  }

  private boolean fits(Message said) {
    return said.replyTo()
        .flatMap(question -> Optional.ofNullable(asked.get(question)))
        .filter(number -> said.text().contains(Harbours.answer(number)))
        .isPresent();
  }

  private static boolean hasTwins(List<String> texts) {
    return new HashSet<>(texts).size() < texts.size();
  }
}
