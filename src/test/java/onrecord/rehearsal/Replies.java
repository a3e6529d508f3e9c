package onrecord.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;

/// What came of the questions in some chats.
///
/// @param lost those without any answer
/// @param doubled those answered twice in the same words
/// @param repeats the answers that say of themselves that they are sent again
record Replies(List<Message> lost, List<Message> doubled, List<Message> repeats) {
  /// Counts what stands in the chats now.
  ///
  /// @param repeated whether an answer says of itself that it is sent again
  static Replies in(List<Chat> chats, Predicate<Message> repeated) {
    List<Message> lost = new ArrayList<>();
    List<Message> doubled = new ArrayList<>();
    List<Message> repeats = new ArrayList<>();
    for (Chat chat : chats) {
      for (Message question : chat.messages()) {
        List<Message> answers =
            chat.fromBot().stream()
                .filter(each -> each.replyTo().filter(question::equals).isPresent())
                .toList();
        if (!question.isByBot()) {
          if (answers.isEmpty()) {
            lost.add(question);
          }
          Set<String> words = new HashSet<>();
          if (!answers.stream().allMatch(each -> words.add(each.text()))) {
            doubled.add(question);
          }
          answers.stream().filter(repeated).forEach(repeats::add);
        }
      }
    }
    return new Replies(List.copyOf(lost), List.copyOf(doubled), List.copyOf(repeats));
  }
}
