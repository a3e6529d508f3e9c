package onrecord.conversation.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A command as somebody typed it.
///
/// @param typed its first word, as it stands
/// @param rest what follows; empty where nothing does
public record TypedCommand(String typed, String rest) {

  /// The command that a text without space around it begins with.
  public static TypedCommand of(String text) {
    String[] words = text.split("\\s+", 2);
    return new TypedCommand(words[0], words.length > 1 ? words[1] : "");
  }

  /// What it is called.
  public String name() {
    // In a group a command may carry the name of the bot that is meant: "/ask@onrecord_bot".
    return typed.toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
  }

  /// The words that follow.
  public List<String> words() {
    return rest.isBlank() ? List.of() : Arrays.asList(rest.strip().split("\\s+"));
  }

  /// The page that follows, typed from 1; the first one for anything else.
  public int page() {
    return isNumbered() ? Integer.parseInt(rest.strip()) - 1 : 0;
  }

  /// What follows, unless it is a page.
  public String unnumbered() {
    return isNumbered() ? "" : rest.strip();
  }

  private boolean isNumbered() {
    return rest.strip().matches("[1-9][0-9]{0,5}");
  }
}
