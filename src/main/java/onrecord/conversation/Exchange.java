package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was said before, as the surface keeps it: the questions of a thread, then how many quotes
/// have been shown of the last one's answer, or a command whose words are still to come.
final class Exchange {
  private static final Pattern SHOWN = Pattern.compile("/more (\\d{1,6})");

  private Exchange() {}

  /// The questions, as they were asked, the earliest first.
  static List<String> asked(List<String> thread) {
    return thread.stream().filter(each -> !SHOWN.matcher(each).matches()).toList();
  }

  /// What the questions are about, without commands before them.
  static List<String> questions(List<String> thread) {
    return asked(thread).stream()
        .map(SurveyRequests::matter)
        .filter(each -> !each.isBlank() && !isOpen(each))
        .toList();
  }

  /// How many quotes of the last answer have been shown.
  static int shown(List<String> thread, int first) {
    Matcher shown = SHOWN.matcher(thread.getLast());
    return shown.matches() ? Integer.parseInt(shown.group(1)) : first;
  }

  /// The thread after so many quotes of its answer have been shown.
  static List<String> having(List<String> thread, int shown) {
    var after = new ArrayList<>(asked(thread));
    after.add("/more " + shown);
    return after;
  }

  /// Whether the words of a command are still to come.
  static boolean isOpen(String asked) {
    return switch (asked.strip()) {
      case "/ask", "/whosaid", "/cite", SurveyRequests.COMPARE, SurveyRequests.TIMELINE -> true;
      default -> asked.startsWith(SurveyRequests.COMPARE + " ") && asked.strip().endsWith(":");
    };
  }
}
