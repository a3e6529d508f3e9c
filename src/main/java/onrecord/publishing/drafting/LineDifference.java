package onrecord.publishing.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.publishing.UnderstoodDraft.Difference;

/// How two texts differ, by sentences: those that stand in one of them alone.
final class LineDifference {
  private LineDifference() {}

  static Difference of(String before, String after) {
    return new Difference(alone(before, after), alone(after, before));
  }

  private static List<String> alone(String text, String other) {
    Map<String, Integer> there = new HashMap<>();
    sentences(other).forEach(sentence -> there.merge(sentence, 1, Integer::sum));
    List<String> alone = new ArrayList<>();
    for (String sentence : sentences(text)) {
      if (there.merge(sentence, -1, Integer::sum) < 0) {
        alone.add(sentence);
      }
    }
    return List.copyOf(alone);
  }

  /// Cut behind what may end one: it need not, so long as both texts are cut alike.
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      boolean ends = ".!?\u061f\u06d4\u3002\n".indexOf(text.charAt(at)) >= 0;
      boolean last = at + 1 == text.length();
      if (last || (ends && (text.charAt(at) == '\n' || text.charAt(at + 1) <= ' '))) {
        String sentence = text.substring(from, at + 1).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        from = at + 1;
      }
    }
    return sentences;
  }
}
