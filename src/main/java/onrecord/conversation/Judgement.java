package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Quote;
import onrecord.answer.Verdict;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.browsing.Offers;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.wording.Denial;

/// What the archive has to say of somebody's words: whose they are, else what comes nearest to what
/// they claim. Whether they are true is nobody's to say here.
record Judgement(Preferences preferences, Talk.TalkTools tools, Conversation conversation) {
  private static final int SHOWN = 2;

  Reply reply(String words) {
    boolean known =
        tools.verifier().judge(words).stream()
            .anyMatch(
                verdict ->
                    !(verdict instanceof Verdict.Absent) && !(verdict instanceof Verdict.TooShort));
    return known ? conversation.whosaid(words, preferences) : nearest(words);
  }

  private Reply nearest(String words) {
    Wording wording = Wording.in(preferences.language());
    Answer answer = tools.answerer().again(conversation.understood(List.of(), words));
    List<Quote> quotes =
        switch (answer) {
          case Quoted quoted -> quoted.quotes().stream().limit(SHOWN).toList();
          case Abstained abstained ->
              Denial.near(abstained.nearest()).stream().limit(SHOWN).toList();
        };
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("judge.absent")));
    if (quotes.isEmpty()) {
      blocks.add(Block.said(wording.say("judge.nothing")));
      return Reply.of(blocks.toArray(Block[]::new));
    }
    blocks.add(Block.said(wording.say("judge.nearest", Map.of("count", quotes.size()))));
    var citations = new Citations(wording);
    for (int i = 0; i < quotes.size(); i++) {
      blocks.add(citations.quotation(quotes.get(i), quotes.size() > 1 ? i + 1 : 0));
    }
    return Reply.of(blocks.toArray(Block[]::new))
        .with(new Offers(wording).rows(quotes, 1, List.of(), List.of()));
  }
}
