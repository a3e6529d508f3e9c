package onrecord.conversation.citing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Quote;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.browsing.Reading;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.Excerpt;
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

  /// What `/cite` asks for: an id, and perhaps from where to where, and a form.
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
    Optional<Span> span = offsets.isEmpty() ? Optional.of(NOTHING) : span(offsets);
    return span.filter(found -> isThere(found, statement.get()))
        .map(found -> cited(statement.get(), found, format.orElse(CitationFormat.REFERENCE)))
        .orElseGet(() -> missing(statement.get(), offsets));
  }

  /// What a button asks for.
  public Reply pressed(Payload.CitePayload cite) {
    Optional<Statement> statement = cite.find(store);
    if (statement.isEmpty()) {
      return said("read.gone", Map.of()).shown(Manner.NOTICE);
    } else if (!cite.isUnchanged(statement.get())) {
      return said("cite.changed", Map.of()).shown(Manner.NOTICE);
    }
    CitationFormat format = CitationFormat.numbered(cite.form()).orElse(CitationFormat.REFERENCE);
    return cited(statement.get(), cite.words(), format);
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
    return span(offsets)
        .filter(found -> found.length() > 0 && isThere(found, statement.get()))
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
    var quote = new Quote(counted, all, Optional.empty(), all, 1, part);
    return Reply.of(new Citations(wording).quotation(quote, 0), Block.said(proof(counted, all)));
  }

  private Reply proved(Statement statement, Span words) {
    var excerpt = new Excerpt(statement, words, words);
    List<Run> citation =
        new ArrayList<>(
            new Citations(wording)
                .line(
                    statement,
                    CitedPlace.of(statement, words).voice(),
                    Citations.opening(statement, words.start(), words)));
    List<Voice> others = CitedPlace.of(statement, words).others();
    if (!others.isEmpty()) {
      citation.add(Run.plain(" · " + new Citations(wording).otherVoices(others)));
    }
    return Reply.of(
        new Quotation(excerpt.runs(), citation, Proof.of(excerpt, wording)),
        Block.said(proof(statement, words)));
  }

  private Reply cited(Statement statement, Span words, CitationFormat format) {
    CitedPlace cited =
        words.equals(NOTHING) ? CitedPlace.whole(statement) : CitedPlace.of(statement, words);
    String written = format.written(cited, wording);
    if (format == CitationFormat.REFERENCE) {
      return Reply.of(Block.said(written.strip()), Block.said(proof(statement, words)))
          .with(List.of(others(statement, words)));
    } else if (place == MessagePlace.TERMINAL) {
      return Reply.of(new Block.Lines(written.lines().toList()));
    }
    return said("cite.file", Map.of("format", label(format)))
        .attaching(new Attachment(format.file(cited), written));
  }

  private List<Button> others(Statement statement, Span words) {
    return Arrays.stream(CitationFormat.values())
        .filter(format -> format != CitationFormat.REFERENCE)
        .<Button>map(
            format ->
                new Press(
                    label(format),
                    Payload.CitePayload.of(statement, format.number(), words).encoded(),
                    "/cite " + format.code()))
        .toList();
  }

  private static String label(CitationFormat format) {
    return switch (format) {
      case REFERENCE -> "";
      case BIBTEX -> "BibTeX";
      case RIS -> "RIS";
      case CSL_JSON -> "CSL-JSON";
    };
  }

  private String proof(Statement statement, Span words) {
    var facts =
        Map.of(
            "id",
            statement.id(),
            "start",
            String.valueOf(words.start()),
            "end",
            String.valueOf(words.end()),
            "text",
            statement.checksum(),
            "words",
            statement.checksum(words));
    return wording.say(words.length() == 0 ? "prove.text" : "prove.words", facts);
  }

  private Reply missing(Statement statement, List<String> offsets) {
    return said(
        "prove.missing",
        Map.of(
            "id",
            statement.id(),
            "offsets",
            Wording.shortened(String.join(" ", offsets)),
            "length",
            String.valueOf(statement.text().length())));
  }

  private static Optional<Span> span(List<String> offsets) {
    boolean numbers = offsets.stream().allMatch(offset -> offset.matches("[0-9]{1,9}"));
    if (!numbers) {
      return Optional.empty();
    }
    int start = Integer.parseInt(offsets.getFirst());
    int end = Integer.parseInt(offsets.getLast());
    return end < start ? Optional.empty() : Optional.of(new Span(start, end));
  }

  private static boolean isThere(Span span, Statement statement) {
    String text = statement.text();
    return span.end() <= text.length()
        && Stream.of(span.start(), span.end()).noneMatch(at -> splits(text, at));
  }

  /// Whether a place is in the middle of a character.
  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private Reply said(String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording.say(key, arguments)));
  }
}
