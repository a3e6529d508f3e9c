package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.answer.QuotationMatch;
import onrecord.answer.QuotationMatch.Difference;
import onrecord.answer.QuotationMatch.Difference.DifferenceKind;
import onrecord.answer.Quote;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.browsing.Offers;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.wording.Direction;
import onrecord.language.Words;

/// Says in a reply whose words a text is, and what was changed in them.
final class WhoSaid {
  private static final int SHOWN = 5;
  private static final int FEWEST = 5;
  private static final int MOST_QUOTATIONS = 10;
  private static final Pattern ASKING = Pattern.compile("[?؟;]\\s*$");

  private final Verifier verifier;
  private final Wording wording;
  private final Citations citations;
  private final Offers offers;

  WhoSaid(Preferences preferences, Verifier verifier) {
    this.verifier = verifier;
    wording = Wording.in(preferences.language());
    citations = new Citations(wording);
    offers = new Offers(wording);
  }

  Reply reply(String text) {
    List<Verdict> verdicts = verifier.judge(text);
    if (verdicts.isEmpty()) {
      return Reply.of(Block.said(wording.say("whosaid.how")));
    }
    var blocks = new ArrayList<Block>();
    var quotes = new ArrayList<Quote>();
    for (Verdict verdict : verdicts.stream().limit(MOST_QUOTATIONS).toList()) {
      if (verdicts.size() > 1) {
        String words = wording.isolated(Wording.shortened(verdict.quoted().strip()));
        blocks.add(new Block.Paragraph(List.of(Run.italic(words))));
      }
      add(blocks, quotes, verdict);
    }
    if (verdicts.size() > MOST_QUOTATIONS) {
      int left = verdicts.size() - MOST_QUOTATIONS;
      blocks.add(Block.said(wording.say("whosaid.unjudged", Map.of("count", left))));
    }
    if (quotes.size() == 1) {
      Block unnumbered = citations.quotation(quotes.getFirst(), 0);
      blocks.replaceAll(block -> block instanceof Block.Quotation ? unnumbered : block);
    }
    var shown = quotes.stream().limit(SHOWN).toList();
    return Reply.of(blocks.toArray(Block[]::new)).with(offers.rows(shown, 1, List.of(), List.of()));
  }

  /// The same for a message that is plainly a quotation, or somebody else's words passed on, and
  /// asks nothing.
  Optional<Reply> offered(Message message) {
    String text = message.text();
    boolean alone = message.place() == MessagePlace.PRIVATE && message.thread().isEmpty();
    if (!alone || ASKING.matcher(text).find()) {
      return Optional.empty();
    }
    boolean words = message.forwarded() && Words.count(text) >= FEWEST;
    if (!words && !verifier.isQuotation(text)) {
      return Optional.empty();
    }
    Reply reply = reply(message.text());
    var offered = Stream.of(Block.said(wording.say("whosaid.offered")));
    return Optional.of(reply.saying(Stream.concat(reply.blocks().stream(), offered).toList()));
  }

  private void add(List<Block> blocks, List<Quote> quotes, Verdict verdict) {
    switch (verdict) {
      case Verdict.Verbatim(_, var matches) -> add(blocks, quotes, "whosaid.verbatim", matches);
      case Verdict.Altered(_, var matches) -> add(blocks, quotes, "whosaid.altered", matches);
      case Verdict.Stitched(_, var parts) -> add(blocks, quotes, "whosaid.stitched", parts);
      case Verdict.Headed headed -> {
        String key = headed.isVerbatim() ? "whosaid.headed" : "whosaid.headed-altered";
        add(blocks, quotes, key, headed.parts());
      }
      case Verdict.Absent(_, var nearest) -> {
        blocks.add(Block.said(wording.say("whosaid.absent")));
        nearest.ifPresent(
            quote -> {
              blocks.add(Block.said(wording.say("whosaid.nearest")));
              add(blocks, quotes, quote);
            });
      }
      case Verdict.TooShort _ -> blocks.add(Block.said(wording.say("whosaid.short")));
    }
  }

  private void add(
      List<Block> blocks, List<Quote> quotes, String key, List<QuotationMatch> matches) {
    blocks.add(Block.said(wording.say(key, Map.of("count", matches.size()))));
    for (QuotationMatch match : matches.stream().limit(SHOWN).toList()) {
      if (match.differences().stream().anyMatch(each -> each.kind() != DifferenceKind.SAME)) {
        blocks.add(new Block.Paragraph(List.of(Run.italic(wording.say("whosaid.signs")))));
        blocks.add(new Block.Paragraph(runs(match)));
      }
      add(blocks, quotes, match.quote());
    }
    if (matches.size() > SHOWN) {
      int left = matches.size() - SHOWN;
      blocks.add(Block.said(wording.say("whosaid.more", Map.of("count", left))));
    }
  }

  /// A quote; it is numbered as its buttons are.
  private void add(List<Block> blocks, List<Quote> quotes, Quote quote) {
    quotes.add(quote);
    blocks.add(citations.quotation(quote, quotes.size() > SHOWN ? 0 : quotes.size()));
  }

  /// The quotation with what was done to it in its place.
  private static List<Run> runs(QuotationMatch match) {
    String text = match.quote().statement().text();
    var runs = new ArrayList<Run>();
    for (Difference each : match.differences()) {
      if (!runs.isEmpty()) {
        runs.add(Run.plain(" "));
      }
      runs.add(run(each, each.span().of(text).replace('\n', ' ')));
    }
    return runs;
  }

  private static Run run(Difference difference, String archive) {
    String quoted = difference.quoted().replaceAll("\\s+", " ");
    return switch (difference.kind()) {
      case SAME -> Run.plain(quoted);
      case LEFT_OUT -> Run.bold("−⟨" + archive + "⟩");
      case ADDED -> Run.bold("+⟨" + quoted + "⟩");
      case CHANGED ->
          Run.bold(
              "⟨" + archive + (Direction.isRightToLeft(archive) ? " ← " : " → ") + quoted + "⟩");
      case ELIDED -> Run.italic("[… " + archive + " …]");
      case INSERTED -> Run.italic(quoted);
      case ELSEWHERE -> Run.italic("⟨…⟩ " + quoted);
    };
  }
}
