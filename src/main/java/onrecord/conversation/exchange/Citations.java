package onrecord.conversation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Opening;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// Says in one line whose words these are: voice, organization, author, title, date.
public final class Citations {
  private static final String SEPARATOR = " · ";
  private static final int NAMED_AUTHORS = 3;
  private static final int LISTED = 160;

  private final Wording wording;

  /// In those words.
  public Citations(Wording wording) {
    this.wording = wording;
  }

  /// A quote in its paragraph, with its citation.
  ///
  /// @param number stands before the citation; 0 for none
  public Quotation quotation(Quote quote, int number) {
    Excerpt excerpt = Excerpt.of(quote);
    var citation = new ArrayList<Run>();
    if (number > 0) {
      citation.add(Run.bold(wording.figure(number) + ". "));
    }
    citation.addAll(line(quote));
    var others =
        excerpt.voices().stream()
            .filter(
                voice -> !quote.voice().map(Voice::speaker).equals(Optional.of(voice.speaker())))
            .toList();
    if (!others.isEmpty()) {
      citation.add(Run.plain(SEPARATOR + otherVoices(others)));
    }
    return new Quotation(excerpt.runs(), citation, Proof.of(excerpt, wording));
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

  /// The citation of a quote; its title opens the quote in place.
  public List<Run> line(Quote quote) {
    List<Run> line = line(quote.statement(), quote.voice(), opening(quote));
    return switch (quote.part()) {
      case TEXT -> line;
      case TITLE -> joined(List.of(List.of(Run.bold(wording.say("citation.title"))), line));
      case SUMMARY -> joined(List.of(List.of(Run.bold(wording.say("citation.summary"))), line));
    };
  }

  /// The citation of a statement; its title opens that place.
  public List<Run> line(Statement statement, Optional<Voice> voice, Opening place) {
    Masthead masthead = statement.masthead();
    var parts = new ArrayList<List<Run>>();
    if (statement.isReaderComments()) {
      voice
          .flatMap(Voice::name)
          .or(() -> authors(masthead.authors()))
          .ifPresent(reader -> parts.add(List.of(bold(reader))));
      parts.add(List.of(Run.bold(wording.say("citation.comment"))));
    } else {
      parts.addAll(speaker(masthead, voice));
    }
    parts.add(List.of(Run.italic(wording.isolated(masthead.title())).opening(place)));
    masthead.publisher().ifPresent(publisher -> parts.add(List.of(published(publisher))));
    parts.add(List.of(Run.plain(DateWords.of(masthead, wording))));
    if (!statement.reprints().isEmpty()) {
      parts.add(List.of(Run.plain(reprints(statement.reprints()))));
    }
    return joined(parts);
  }

  private List<List<Run>> speaker(Masthead masthead, Optional<Voice> voice) {
    var parts = new ArrayList<List<Run>>();
    Optional<String> organization = masthead.organization().map(Organization::name);
    Optional<String> authors = authors(masthead.authors());
    Optional<String> speaker = organization.or(() -> authors);
    voice.ifPresentOrElse(
        v -> parts.add(quoted(v, speaker)),
        () -> speaker.ifPresent(name -> parts.add(List.of(bold(name)))));
    if (organization.isEmpty()) {
      parts.add(List.of(Run.plain(wording.say("citation.no-organization"))));
    } else {
      authors.ifPresent(names -> parts.add(List.of(Run.plain(names))));
    }
    return parts;
  }

  private List<Run> quoted(Voice voice, Optional<String> speaker) {
    var names = new HashMap<String, String>();
    voice.name().ifPresent(name -> names.put("voice", name));
    speaker.ifPresent(name -> names.put("speaker", name));
    String key = key(voice) + (speaker.isPresent() ? "" : "-unnamed");
    return wording.pieces(key, names.keySet()).stream()
        .map(
            piece ->
                piece
                    .argument()
                    .map(name -> bold(names.getOrDefault(name, "")))
                    .orElseGet(() -> Run.plain(piece.text())))
        .toList();
  }

  private static String key(Voice voice) {
    if (voice.name().isEmpty()) {
      return "citation.uncertain";
    }
    return voice.origin() == Voice.Origin.READ ? "citation.read" : "citation.quoted";
  }

  private Optional<String> authors(List<String> authors) {
    if (authors.isEmpty()) {
      return Optional.empty();
    } else if (authors.size() <= NAMED_AUTHORS + 1) {
      return Optional.of(wording.list(authors));
    }
    String named = wording.enumeration(authors.subList(0, NAMED_AUTHORS));
    int more = authors.size() - NAMED_AUTHORS;
    return Optional.of(
        wording.say("citation.more-authors", Map.of("authors", named, "count", more)));
  }

  private Run published(String publisher) {
    return Run.plain(wording.say("citation.published", Map.of("publisher", publisher)));
  }

  private String reprints(List<Statement.Reprint> reprints) {
    var places = reprints.stream().map(Statement.Reprint::masthead).map(this::reprint).toList();
    return wording.say("citation.also", Map.of("places", String.join("; ", places)));
  }

  private String reprint(Masthead masthead) {
    String organization = masthead.organization().map(o -> wording.isolated(o.name())).orElse("");
    String title = wording.isolated(masthead.title());
    String date = masthead.date().map(d -> DateWords.of(d, wording)).orElse("");
    return String.join(
        ", ", List.of(title, organization, date).stream().filter(part -> !part.isEmpty()).toList());
  }

  private Run bold(String name) {
    return Run.bold(wording.isolated(name));
  }

  private static List<Run> joined(List<List<Run>> parts) {
    var runs = new ArrayList<Run>();
    for (List<Run> part : parts) {
      if (!runs.isEmpty()) {
        runs.add(Run.plain(SEPARATOR));
      }
      runs.addAll(part);
    }
    return List.copyOf(runs);
  }

  /// Whose words a quote is, and from when, in one short line.
  public String brief(Quote quote) {
    Masthead masthead = quote.statement().masthead();
    return wording.enumeration(List.of(whose(quote), DateWords.of(masthead, wording)));
  }

  /// A citation in one plain line of at most 256 UTF-16 code units.
  public String copied(Quote quote) {
    return CopiedCitation.of(quote, wording);
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
        .or(() -> authors(masthead.authors()))
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
    return new Opening(statement.id(), place, payload);
  }
}
