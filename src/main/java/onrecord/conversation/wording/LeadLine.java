package onrecord.conversation.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;

/// A line that says to what a reply is one: behind it, since who speaks comes first.
public record LeadLine(Wording wording) {
  private static final int TOLD = 3;

  /// From which questions it goes on.
  public Reply goingOn(List<String> earlier, Reply reply) {
    String from = String.join(" · ", told(earlier));
    return behind(wording.say("answer.going-on", Map.of("questions", from)), reply);
  }

  /// Which question it answers.
  public Reply asked(String question, Reply reply) {
    String asked = wording.isolated(Wording.shortened(question));
    return behind(wording.say("answer.asked", Map.of("question", asked)), reply);
  }

  /// That it holds words as they are, where somebody wanted less of them.
  public Reply quotedOnly(Reply reply) {
    return behind(wording.say("request.only-quotes"), reply);
  }

  private static Reply behind(String line, Reply reply) {
    var blocks = new ArrayList<>(reply.blocks());
    blocks.add(line(line));
    return reply.saying(List.copyOf(blocks));
  }

  private static Block line(String words) {
    return new Block.Paragraph(List.of(Run.italic(words)));
  }

  /// The questions shortened; of many the first and the latest.
  private List<String> told(List<String> earlier) {
    int left = earlier.size() - TOLD;
    return IntStream.range(0, earlier.size())
        .filter(i -> i == 0 || i > left)
        .mapToObj(earlier::get)
        .map(Wording::shortened)
        .map(wording::isolated)
        .toList();
  }
}
