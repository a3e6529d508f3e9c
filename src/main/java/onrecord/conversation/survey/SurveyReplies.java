package onrecord.conversation.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Asked;
import onrecord.answer.Quote;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Draw;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.browsing.Offers;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Payload.Later;
import onrecord.conversation.survey.Comparison.Row;
import onrecord.conversation.survey.Comparison.SideStanding;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;

/// Comparisons and timelines as replies: each quote whole, with its citation.
public final class SurveyReplies {
  /// So many rows, or quotes, stand in one reply.
  public static final int PAGE = 5;

  /// So many where each one was named.
  public static final int NAMED = 10;

  /// So many names that nobody knows are told.
  private static final int TOLD = 5;

  private final Wording wording;
  private final Citations citations;
  private final Offers offers;

  /// In those words.
  public SurveyReplies(Wording wording) {
    this.wording = wording;
    citations = new Citations(wording);
    offers = new Offers(wording);
  }

  /// A row for each one: a quote, or that there is none and what else there is.
  ///
  /// @param from the number of the first row
  /// @param further what goes on after the last row
  /// @param below what else can be done
  public Reply reply(Comparison comparison, int from, List<Button> further, List<Button> below) {
    var blocks = new ArrayList<Block>();
    var quotes = new ArrayList<Quote>();
    for (Row row : comparison.rows()) {
      row.quote().ifPresent(quotes::add);
      int number = comparison.rows().size() > 1 ? quotes.size() : 0;
      blocks.add(
          row.quote()
              .<Block>map(quote -> citations.quotation(quote, number, Extent.WORDS))
              .orElseGet(() -> silent(row, comparison.question().period().isPresent())));
    }
    if (comparison.rows().isEmpty() && comparison.unknown().isEmpty()) {
      blocks.add(Block.said(wording.say("answer.no-more")));
    }
    unknown(comparison.unknown(), blocks);
    int next = from + comparison.rows().size();
    var on = new ArrayList<>(further);
    if (comparison.left() > 0) {
      String label = wording.say("compare.more", Map.of("count", comparison.left()));
      on.addAll(offers.following(label, new Payload.Rows(next)));
    }
    return Reply.of(blocks.toArray(Block[]::new)).with(offers.rows(quotes, 1, on, below));
  }

  private void unknown(List<String> names, List<Block> blocks) {
    if (!names.isEmpty()) {
      var unknown = Map.of("count", names.size(), "names", wording.list(told(names)));
      blocks.add(Block.said(wording.say("compare.unknown", unknown)));
    }
  }

  /// The names shortened, and of many the first ones.
  private static List<String> told(List<String> names) {
    Stream<String> first = names.stream().limit(TOLD).map(Wording::shortened);
    return Stream.concat(first, Stream.of("…").limit(names.size() > TOLD ? 1 : 0)).toList();
  }

  private Block silent(Row row, boolean timed) {
    String name = row.asked().map(Asked::name).orElse("");
    String said = wording.say("compare.silent") + " " + other(row.standing(), timed);
    return new Block.Paragraph(List.of(Run.bold(wording.isolated(name)), Run.plain(": " + said)));
  }

  /// What else the archive has by one who says nothing to the matter.
  private String other(SideStanding standing, boolean timed) {
    if (standing.statements() == 0) {
      return wording.say("compare.none");
    }
    String from = standing.first().map(this::dated).orElseGet(() -> wording.say("date.none"));
    String to = standing.last().map(this::dated).orElse(from);
    boolean then = timed && standing.then() > 0;
    int count = then ? standing.then() : standing.statements();
    var facts = Map.of("count", count, "from", from, "to", to);
    return wording.say(then ? "compare.then" : timed ? "compare.not-then" : "compare.some", facts);
  }

  private String dated(Edtf date) {
    return DateWords.of(date, wording);
  }

  /// The quotes by date under their years, and before them who spoke first and last.
  public Reply reply(Timeline timeline) {
    var blocks = new ArrayList<Block>();
    unknown(timeline.unknown(), blocks);
    timeline.first().ifPresent(first -> blocks.add(mention("timeline.first", first)));
    timeline.latest().ifPresent(latest -> blocks.add(mention("timeline.latest", latest)));
    String year = "";
    int number = 0;
    for (Quote quote : timeline.quotes()) {
      if (!year(quote).equals(year)) {
        year = year(quote);
        blocks.add(new Block.Paragraph(List.of(Run.bold(year))));
      }
      number++;
      int shown = timeline.quotes().size() > 1 ? number : 0;
      blocks.add(citations.quotation(quote, shown, Extent.WORDS));
    }
    List<Button> on =
        timeline.next().map(next -> offers.following(later(next), next)).orElse(List.of());
    return Reply.of(blocks.toArray(Block[]::new))
        .with(offers.rows(timeline.quotes(), 1, on, picture(timeline)));
  }

  private List<Button> picture(Timeline timeline) {
    return timeline.quotes().isEmpty()
        ? List.of()
        : List.of(new Draw(wording.say("button.picture"), Survey.PICTURED.encoded(), false));
  }

  private Block mention(String key, Quote quote) {
    var place = Citations.opening(quote);
    return new Block.Item(
        List.of(
            Run.plain(wording.say(key) + " "), Run.plain(citations.brief(quote)).opening(place)));
  }

  private String later(Later next) {
    return next.year() == Later.UNDATED
        ? wording.say("timeline.undated")
        : wording.say("timeline.on", Map.of("year", year(Optional.of(next.year()))));
  }

  private String year(Quote quote) {
    Optional<Integer> year =
        quote.statement().masthead().date().map(date -> date.earliest().getYear());
    return year(year);
  }

  private String year(Optional<Integer> year) {
    return year.map(one -> dated(Edtf.parse("%04d".formatted(one))))
        .orElseGet(() -> wording.say("date.none"));
  }
}
