package onrecord.conversation.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;

/// What citations are made of, each part by itself: who speaks, when, in which work.
record CitationParts(Wording wording) {
  private static final String SEPARATOR = " · ";
  private static final int NAMED_AUTHORS = 3;

  /// The parts in one line.
  static List<Run> joined(List<List<Run>> parts) {
    var runs = new ArrayList<Run>();
    for (List<Run> part : parts) {
      if (!runs.isEmpty()) {
        runs.add(Run.plain(SEPARATOR));
      }
      runs.addAll(part);
    }
    return List.copyOf(runs);
  }

  /// All of a statement's citation; its title opens that place.
  List<List<Run>> whole(Statement statement, Optional<Voice> voice, Opening place) {
    var parts = new ArrayList<>(whose(statement, voice));
    signers(statement).ifPresent(names -> parts.add(List.of(Run.plain(names))));
    parts.add(List.of(title(statement, place)));
    published(statement).ifPresent(parts::add);
    parts.add(List.of(date(statement)));
    reprints(statement).ifPresent(parts::add);
    return parts;
  }

  /// Who speaks, and when.
  List<List<Run>> speaking(Statement statement, Optional<Voice> voice) {
    var parts = new ArrayList<>(whose(statement, voice));
    parts.add(List.of(date(statement)));
    return parts;
  }

  /// Where it stands: what {@link #speaking} leaves.
  ///
  /// @param whole whether it is said, too, who published it and where else it was issued
  List<List<Run>> standing(Statement statement, Opening place, boolean whole) {
    var parts = new ArrayList<List<Run>>();
    parts.add(List.of(title(statement, place)));
    signers(statement).ifPresent(names -> parts.add(List.of(Run.plain(names))));
    if (whole) {
      published(statement).ifPresent(parts::add);
      reprints(statement).ifPresent(parts::add);
    }
    return parts;
  }

  /// That the words are the editors', where they are.
  List<List<Run>> editors(Quote quote) {
    return switch (quote.part()) {
      case TEXT -> List.of();
      case TITLE -> List.of(List.of(Run.bold(wording.say("citation.title"))));
      case SUMMARY -> List.of(List.of(Run.bold(wording.say("citation.summary"))));
    };
  }

  private List<List<Run>> whose(Statement statement, Optional<Voice> voice) {
    Masthead masthead = statement.masthead();
    Optional<String> authors = authors(masthead.authors());
    var parts = new ArrayList<List<Run>>();
    if (statement.isReaderComments()) {
      voice
          .flatMap(Voice::name)
          .or(() -> authors)
          .ifPresent(reader -> parts.add(List.of(bold(reader))));
      parts.add(List.of(Run.bold(wording.say("citation.comment"))));
      return parts;
    }
    Optional<String> speaker = masthead.organization().map(Organization::name).or(() -> authors);
    voice.ifPresentOrElse(
        v -> parts.add(quoted(v, speaker)),
        () -> speaker.ifPresent(name -> parts.add(List.of(bold(name)))));
    if (speaker.isEmpty()) {
      parts.add(List.of(Run.plain(wording.say("citation.no-organization"))));
    }
    return parts;
  }

  /// Who signed what an organization issued.
  private Optional<String> signers(Statement statement) {
    Masthead masthead = statement.masthead();
    return masthead.organization().isEmpty() || statement.isReaderComments()
        ? Optional.empty()
        : authors(masthead.authors());
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

  /// The names; of many the first ones.
  Optional<String> authors(List<String> authors) {
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

  private Run title(Statement statement, Opening place) {
    return Run.italic(wording.isolated(statement.masthead().title())).opening(place);
  }

  private Run date(Statement statement) {
    return Run.plain(DateWords.of(statement.masthead(), wording));
  }

  private Optional<List<Run>> published(Statement statement) {
    return statement
        .masthead()
        .publisher()
        .map(name -> wording.say("citation.published", Map.of("publisher", name)))
        .map(words -> List.of(Run.plain(words)));
  }

  private Optional<List<Run>> reprints(Statement statement) {
    if (statement.reprints().isEmpty()) {
      return Optional.empty();
    }
    var places =
        statement.reprints().stream().map(Statement.Reprint::masthead).map(this::reprint).toList();
    String words = wording.say("citation.also", Map.of("places", String.join("; ", places)));
    return Optional.of(List.of(Run.plain(words)));
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
}
