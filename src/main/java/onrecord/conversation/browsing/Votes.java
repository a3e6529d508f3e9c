package onrecord.conversation.browsing;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.MissingStatement;
import onrecord.conversation.exchange.Payload.VotePayload;
import onrecord.corpus.Statement;
import onrecord.index.StatementStore;

/// Whether an answer was right, and what was wrong with it.
public record Votes(Wording wording) {
  private static final int IN_A_ROW = 2;

  /// The two that stand below an answer.
  static List<Button> below(Quote first) {
    return List.of(
        button("👍", first.statement().id(), first.span().start(), Opinion.RIGHT),
        button("👎", first.statement().id(), first.span().start(), Opinion.WRONG));
  }

  private static Button button(String label, String statement, int start, Opinion opinion) {
    return new Press(label, new VotePayload(statement, start, opinion).encoded(), "");
  }

  /// What is said to one who voted: thanks, or what is to be told of a wrong answer.
  public Reply pressed(VotePayload vote, StatementStore store) {
    Optional<Statement> statement =
        vote.find(store).filter(found -> vote.start() < found.text().length());
    return statement
        .map(found -> counted(found, vote))
        .orElseGet(
            () ->
                Reply.of(Block.said(MissingStatement.words(vote, store, wording)))
                    .shown(Manner.NOTICE));
  }

  private Reply counted(Statement statement, VotePayload vote) {
    Reply reply =
        switch (vote.opinion()) {
          case RIGHT -> thanks(Manner.NOTICE);
          case WRONG -> asking(statement, vote.start());
          case BESIDE_THE_POINT, WRONG_SPEAKER, NO_ANSWER_EXPECTED, OTHERWISE_WRONG ->
              thanks(Manner.IN_PLACE);
        };
    String about = statement.id() + ":" + vote.start();
    return reply.changing(new PreferenceChange.Vote(about, vote.opinion()));
  }

  private Reply thanks(Manner manner) {
    return Reply.of(Block.said(wording.say("notice.voted"))).shown(manner);
  }

  private Reply asking(Statement statement, int start) {
    List<Button> reasons =
        Opinion.reasons().stream()
            .map(
                reason ->
                    button(wording.say("vote." + reason.code()), statement.id(), start, reason))
            .toList();
    return Reply.of(Block.said(wording.say("vote.why")))
        .with(List.of(reasons.subList(0, IN_A_ROW), reasons.subList(IN_A_ROW, reasons.size())));
  }
}
