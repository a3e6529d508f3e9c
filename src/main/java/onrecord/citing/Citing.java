package onrecord.citing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.browsing.Reading;
import onrecord.corpus.Statement;
import onrecord.exchange.Citations;
import onrecord.exchange.Excerpt;
import onrecord.exchange.Message.Place;
import onrecord.exchange.Payload;
import onrecord.exchange.Proof;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Attachment;
import onrecord.exchange.Reply.Block;
import onrecord.exchange.Reply.Block.Quotation;
import onrecord.exchange.Reply.Button;
import onrecord.exchange.Reply.Button.Press;
import onrecord.exchange.Reply.Manner;
import onrecord.exchange.Reply.Run;
import onrecord.index.StatementStore;
import onrecord.text.Span;
import onrecord.wording.Wording;

/// Citations and proofs of what one archive holds, for whoever asks for them.
public final class Citing {
  private static final Span NOTHING = new Span(0, 0);

  private final StatementStore store;
  private final Wording wording;
  private final Reading reading;
  private final Place place;

  /// In the words of that language, for that place.
  public Citing(StatementStore store, String language, Place place) {
    this.store = store;
    this.place = place;
    wording = Wording.in(language);
    reading = new Reading(store, language);
  }

  /// What `/cite` asks for: an id, and perhaps from where to where, and a form.
  public Reply asked(List<String> words) {
    List<String> rest = new ArrayList<>(words);
    Optional<Format> format = rest.isEmpty() ? Optional.empty() : Format.of(rest.getLast());
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
        .map(found -> cited(statement.get(), found, format.orElse(Format.REFERENCE)))
        .orElseGet(() -> missing(statement.get(), offsets));
  }

  /// What a button asks for.
  public Reply pressed(Payload.Cite cite) {
    Optional<Statement> statement = cite.find(store);
    if (statement.isEmpty()) {
      return said("read.gone", Map.of()).shown(Manner.NOTICE);
    } else if (!cite.isUnchanged(statement.get())) {
      return said("cite.changed", Map.of()).shown(Manner.NOTICE);
    }
    Format format = Format.numbered(cite.form()).orElse(Format.REFERENCE);
    return cited(statement.get(), cite.words(), format);
  }

  /// What `/prove` asks for: an id, and from where to where.
  public Reply proved(List<String> words) {
    if (words.size() != 3) {
      return said("prove.how", Map.of());
    }
    Optional<Statement> statement = store.find(words.getFirst());
    if (statement.isEmpty()) {
      return reading.unknown(words.getFirst());
    }
    List<String> offsets = words.subList(1, 3);
    return span(offsets)
        .filter(found -> found.length() > 0 && isThere(found, statement.get()))
        .map(found -> proved(statement.get(), found))
        .orElseGet(() -> missing(statement.get(), offsets));
  }

  private Reply proved(Statement statement, Span words) {
    var excerpt = new Excerpt(statement, words, words);
    List<Run> citation =
        new ArrayList<>(
            new Citations(wording)
                .line(
                    statement,
                    Cited.of(statement, words).voice(),
                    Citations.opening(statement, words.start(), words)));
    List<String> others = Cited.of(statement, words).others();
    if (!others.isEmpty()) {
      citation.add(Run.plain(" · " + new Citations(wording).otherVoices(others)));
    }
    return Reply.of(
        new Quotation(excerpt.runs(), citation, Proof.of(excerpt, wording)),
        Block.said(proof(statement, words)));
  }

  private Reply cited(Statement statement, Span words, Format format) {
    Cited cited = words.equals(NOTHING) ? Cited.whole(statement) : Cited.of(statement, words);
    String written = format.written(cited, wording);
    if (format == Format.REFERENCE) {
      return Reply.of(Block.said(written.strip()), Block.said(proof(statement, words)))
          .with(List.of(others(statement, words)));
    } else if (place == Place.TERMINAL) {
      return Reply.of(new Block.Lines(written.lines().toList()));
    }
    return said("cite.file", Map.of("format", label(format)))
        .attaching(new Attachment(format.file(cited), written));
  }

  private List<Button> others(Statement statement, Span words) {
    return Arrays.stream(Format.values())
        .filter(format -> format != Format.REFERENCE)
        .<Button>map(
            format ->
                new Press(
                    label(format),
                    Payload.Cite.of(statement, format.number(), words).encoded(),
                    "/cite " + format.code()))
        .toList();
  }

  private static String label(Format format) {
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
