package onrecord.conversation.citing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.browsing.Reading;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.CitedForm;
import onrecord.conversation.exchange.Excerpt;
import onrecord.conversation.exchange.MissingStatement;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.exchange.Proof;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;
import onrecord.index.StatementStore;
import onrecord.language.Span;

/// Citations and proofs of what one archive holds, for whoever asks for them.
public final class CitationReplies {
  private static final Span NOTHING = new Span(0, 0);

  private final StatementStore store;
  private final Wording wording;
  private final Reading reading;
  private final MessagePlace place;

  /// In the words of that language, for that place.
  public CitationReplies(StatementStore store, String language, MessagePlace place) {
    this.store = store;
    this.place = place;
    wording = Wording.in(language);
    reading = new Reading(store, language);
  }

  /// What `/cite` asks for: an id, and perhaps from where to where or a part, and a form.
  public Reply asked(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    Optional<CitationFormat> format =
        rest.isEmpty() ? Optional.empty() : CitationFormat.of(rest.getLast());
    format.ifPresent(_ -> rest.removeLast());
    if (rest.isEmpty() || rest.size() > 3) {
      return said("cite.how", Map.of());
    }
    Optional<Statement> statement = store.find(rest.getFirst());
    if (statement.isEmpty()) {
      return reading.unknown(rest.getFirst());
    }
    List<String> offsets = rest.subList(1, rest.size());
    Optional<StatementPart> part =
        offsets.size() == 1 ? StatementPart.of(offsets.getFirst()) : Optional.empty();
    if (part.isPresent()) {
      return CitedPlace.of(statement.get(), part.get())
          .map(cited -> cited(List.of(cited), format.orElse(CitationFormat.REFERENCE)))
          .orElseGet(() -> missing(statement.get(), offsets));
    }
    Optional<Span> span = offsets.isEmpty() ? Optional.of(NOTHING) : TypedPlace.span(offsets);
    return span.filter(found -> TypedPlace.isThere(found, statement.get()))
        .map(found -> place(statement.get(), found))
        .map(cited -> cited(List.of(cited), format.orElse(CitationFormat.REFERENCE)))
        .orElseGet(() -> missing(statement.get(), offsets));
  }

  /// What a button asks for.
  ///
  /// @param beside the payloads of the buttons around it: what can be read in context, or proved,
  ///   from the same message is cited with it
  public Reply pressed(Payload.CitePayload cite, List<String> beside) {
    CitedForm asked = CitedForm.numbered(cite.form());
    Optional<Statement> statement = cite.find(store).flatMap(asked.part()::in);
    if (statement.isEmpty()) {
      return Reply.of(Block.said(MissingStatement.words(cite, store, wording)))
          .shown(Manner.NOTICE);
    } else if (!cite.isUnchanged(statement.get())) {
      return said("cite.changed", Map.of()).shown(Manner.NOTICE);
    } else if (asked.form() == CitationOffers.PROOF) {
      return asked.part() == StatementPart.TEXT
          ? proved(place(statement.get(), cite.words()))
          : proved(statement.get(), cite.words(), asked.part());
    } else if (asked.form() == CitationOffers.CARD) {
      CitedPlace cited = place(statement.get(), cite.words());
      return Reply.of(new Block.Paragraph(linked(cited, 0)))
          .attaching(new Attachment.CardPicture(cited));
    }
    var places = new LinkedHashSet<CitedPlace>();
    beside.stream().flatMap(one -> place(one).stream()).forEach(places::add);
    CitedPlace first = place(statement.get(), cite.words(), asked.part());
    if (!places.contains(first)) {
      places.clear();
      places.add(first);
    }
    CitationFormat format = CitationFormat.numbered(asked.form()).orElse(CitationFormat.REFERENCE);
    return cited(List.copyOf(places), format);
  }

  /// What proves words, and where they can be seen.
  private Reply proved(CitedPlace cited) {
    return Reply.of(
        Block.said(proof(cited.statement(), cited.span())),
        new Block.Paragraph(List.of(Run.address(cited.opening()))));
  }

  private Optional<CitedPlace> place(String payload) {
    return switch (Payload.read(payload).orElse(null)) {
      case Payload.Page page when page.side() == Payload.Side.AROUND ->
          page.find(store).filter(page::isUnchanged).map(found -> place(found, page.quote()));
      case Payload.CitePayload cite when cite.form() == CitationOffers.PROOF ->
          cite.find(store).filter(cite::isUnchanged).map(found -> place(found, cite.words()));
      case null, default -> Optional.empty();
    };
  }

  private static CitedPlace place(Statement statement, Span words) {
    return place(statement, words, StatementPart.TEXT);
  }

  private static CitedPlace place(Statement counted, Span words, StatementPart part) {
    return words.equals(NOTHING) ? CitedPlace.whole(counted) : CitedPlace.of(counted, words, part);
  }

  /// What `/prove` asks for: an id, and from where to where.
  public Reply proved(List<String> words) {
    Optional<StatementPart> part =
        words.size() == 2 ? StatementPart.of(words.getLast()) : Optional.empty();
    if (words.size() != 3 && part.isEmpty()) {
      return said("prove.how", Map.of());
    }
    Optional<Statement> statement = store.find(words.getFirst());
    if (statement.isEmpty()) {
      return reading.unknown(words.getFirst());
    }
    if (part.isPresent()) {
      return proved(statement.get(), part.get());
    }
    List<String> offsets = words.subList(1, 3);
    return TypedPlace.span(offsets)
        .filter(found -> found.length() > 0 && TypedPlace.isThere(found, statement.get()))
        .map(found -> proved(statement.get(), found))
        .orElseGet(() -> missing(statement.get(), offsets));
  }

  /// All the words of a title, a summary or the text.
  private Reply proved(Statement statement, StatementPart part) {
    Optional<Statement> words = part.in(statement);
    if (words.isEmpty()) {
      return missing(statement, List.of(part.code()));
    }
    Statement counted = words.get();
    var all = new Span(0, counted.text().length());
    if (part == StatementPart.TEXT) {
      return proved(counted, all);
    }
    return proved(counted, all, part);
  }

  private Reply proved(Statement counted, Span words, StatementPart part) {
    var quote = new Quote(counted, words, Optional.empty(), words, 1, part);
    return Reply.of(new Citations(wording).quotation(quote, 0), Block.said(proof(counted, words)));
  }

  private Reply proved(Statement statement, Span words) {
    var excerpt = new Excerpt(statement, words, words);
    var citations = new Citations(wording);
    Optional<Voice> voice = CitedPlace.of(statement, words).voice();
    var opening = Citations.opening(statement, words.start(), words);
    List<Voice> others = CitedPlace.of(statement, words).others();
    List<Run> among =
        others.isEmpty() ? List.of() : List.of(Run.plain(" · " + citations.otherVoices(others)));
    var citation = new ArrayList<>(citations.line(statement, voice, opening));
    citation.addAll(among);
    return Reply.of(
        new Quotation(
            excerpt.runs(),
            citation,
            Proof.of(excerpt, wording),
            citations.caption(statement, voice, opening, among)),
        Block.said(proof(statement, words)));
  }

  private Reply cited(List<CitedPlace> places, CitationFormat format) {
    if (format != CitationFormat.REFERENCE) {
      String written = format.written(places, wording);
      return place == MessagePlace.TERMINAL
          ? Reply.of(new Block.Lines(written.lines().toList()))
          : said("cite.file", Map.of("format", format.label()))
              .attaching(new Attachment.TextFile(format.file(places.getFirst()), written));
    }
    var blocks = new ArrayList<Block>();
    for (CitedPlace cited : places) {
      if (place == MessagePlace.TERMINAL) {
        blocks.add(Block.said(Reference.of(cited, wording)));
        blocks.add(Block.said(proof(cited.statement(), cited.span())));
      } else {
        int number = places.size() == 1 ? 0 : blocks.size() + 1;
        blocks.add(new Block.Paragraph(linked(cited, number)));
      }
    }
    return Reply.of(blocks.toArray(Block[]::new))
        .with(new CitationOffers(wording).below(places, place));
  }

  private List<Run> linked(CitedPlace cited, int number) {
    String before = number == 0 ? "" : wording.figure(number) + ". ";
    return List.of(
        Run.plain(before + Reference.plain(cited, wording) + "\n"), Run.address(cited.opening()));
  }

  private String proof(Statement statement, Span words) {
    return Reference.proof(statement, words, wording);
  }

  private Reply missing(Statement statement, List<String> offsets) {
    return said(
        "prove.missing",
        Map.of(
            "id",
            statement.id(),
            "offsets",
            Wording.shortened(String.join(" ", offsets.stream().map(this::figures).toList())),
            "length",
            wording.offset(statement.text().length())));
  }

  private String figures(String typed) {
    return typed.matches(TypedPlace.NUMBER) ? wording.offset(Integer.parseInt(typed)) : typed;
  }

  private Reply said(String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording.say(key, arguments)));
  }
}
