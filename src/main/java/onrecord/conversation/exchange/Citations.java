package onrecord.conversation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Quote;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Block.Caption;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.QuotationAddress;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// Says whose words these are: voice, organization, author, title, date.
public final class Citations {
  private static final String SEPARATOR = " · ";
  private static final String RIGHT_TO_LEFT = "\u200F";
  private static final int LISTED = 160;

  private final Wording wording;
  private final CitationParts parts;

  /// In those words.
  public Citations(Wording wording) {
    this.wording = wording;
    parts = new CitationParts(wording);
  }

  /// A quote in its paragraph, with its citation; a narrow screen shows more of the first one.
  ///
  /// @param number stands before the citation; 0 for none
  public Quotation quotation(Quote quote, int number) {
    return quotation(quote, number, number > 1 ? Extent.FURTHER : Extent.FIRST);
  }

  /// The same, of which a narrow screen shows so much.
  public Quotation quotation(Quote quote, int number, Extent extent) {
    Excerpt excerpt = Excerpt.of(quote);
    Excerpt folded = extent == Extent.FIRST ? Excerpt.folded(quote) : excerpt;
    List<Run> numbered = number > 0 ? List.of(Run.bold(wording.figure(number) + ". ")) : List.of();
    List<Run> among = others(quote, excerpt);
    var speaking = new ArrayList<>(parts.editors(quote));
    speaking.addAll(parts.speaking(quote.statement(), quote.voice()));
    var caption =
        new Caption(
            together(numbered, CitationParts.joined(speaking)),
            together(
                below(quote.statement(), opening(quote), extent != Extent.FURTHER),
                others(quote, folded)),
            extent,
            folded.runs(),
            quote.sentence().of(quote.statement().text()));
    List<Run> citation = together(together(numbered, line(quote)), among);
    return new Quotation(excerpt.runs(), citation, Proof.of(folded, wording), caption);
  }

  /// A line that a foreign title begins is held to the direction of the language.
  private List<Run> below(Statement statement, Opening place, boolean whole) {
    List<Run> line = CitationParts.joined(parts.standing(statement, place, whole));
    return wording.rightToLeft() ? together(List.of(Run.plain(RIGHT_TO_LEFT)), line) : line;
  }

  private List<Run> others(Quote quote, Excerpt excerpt) {
    var others =
        excerpt.voices().stream()
            .filter(
                voice -> !quote.voice().map(Voice::speaker).equals(Optional.of(voice.speaker())))
            .toList();
    return others.isEmpty() ? List.of() : List.of(Run.plain(SEPARATOR + otherVoices(others)));
  }

  private static List<Run> together(List<Run> first, List<Run> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /// The names of those whose words are in italics.
  public String otherVoices(List<Voice> voices) {
    var names = voices.stream().map(voice -> name(voice, wording)).distinct().toList();
    return wording.say("citation.other-voices", Map.of("voices", wording.list(names)));
  }

  /// Who speaks, or that it is not certain.
  public static String name(Voice voice, Wording wording) {
    return voice.name().orElseGet(() -> wording.say("citation.somebody"));
  }

  /// The citation of a quote in one line; its title opens the quote in place.
  public List<Run> line(Quote quote) {
    var all = new ArrayList<>(parts.editors(quote));
    all.addAll(parts.whole(quote.statement(), quote.voice(), opening(quote)));
    return CitationParts.joined(all);
  }

  /// The citation of a statement in one line; its title opens that place.
  public List<Run> line(Statement statement, Optional<Voice> voice, Opening place) {
    return CitationParts.joined(parts.whole(statement, voice, place));
  }

  /// The citation of a statement in two parts, for words of which all is shown.
  ///
  /// @param where what else is said of the place
  public Caption caption(
      Statement statement, Optional<Voice> voice, Opening place, List<Run> where) {
    return new Caption(
        CitationParts.joined(parts.speaking(statement, voice)),
        together(below(statement, place, true), where),
        Extent.ALL);
  }

  /// Whose words a quote is, and from when, in one short line.
  public String brief(Quote quote) {
    Masthead masthead = quote.statement().masthead();
    return wording.enumeration(List.of(whose(quote), DateWords.of(masthead, wording)));
  }

  /// Whose words a quote is.
  public String speaker(Quote quote) {
    return whose(quote);
  }

  /// A citation in one plain line, so short that it fits on a button together with a link.
  public String copied(Statement statement, Optional<Voice> voice) {
    return CopiedCitation.of(statement, voice, wording);
  }

  /// Words of a statement in one line of a list.
  public static String shortened(String words) {
    return CopiedCitation.cut(words, LISTED, " " + Excerpt.GAP);
  }

  private String whose(Quote quote) {
    Masthead masthead = quote.statement().masthead();
    return quote
        .voice()
        .map(voice -> name(voice, wording))
        .or(() -> masthead.organization().map(Organization::name))
        .or(() -> parts.authors(masthead.authors()))
        .orElseGet(() -> wording.say("citation.no-organization"));
  }

  /// Where a quote is read in place; of a title or a summary, the statement's beginning.
  public static Opening opening(Quote quote) {
    return quote.part() == StatementPart.TEXT
        ? opening(quote.statement(), quote.span().start(), quote.span())
        : opening(quote.statement(), 0, new Span(0, 0));
  }

  /// A place in a statement, and the words to mark there.
  public static Opening opening(Statement statement, int place, Span marked) {
    String payload = Payload.Page.of(statement, Side.AROUND, place, marked).encoded();
    return marked.length() == 0
        ? new Opening(statement.id(), place, payload)
        : new Opening(
            statement.id(), place, payload, QuotationAddress.of(statement, marked).path());
  }
}
