package onrecord.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The wings of the house, their rooms, and who may import whom. The table is the map of the
/// project: change it here and in the map of `onrecord/package-info.java`, and nowhere else.
///
/// A wing's own package is its face: what other wings import. Its rooms lie below and are its own
/// affair; they form a stair, and all of them know the face.
public final class Wings {
  private Wings() {}

  /// A package below `onrecord`.
  ///
  /// @param question what one looks for in it
  /// @param wings the wings whose faces it and its rooms may import
  /// @param rooms its rooms, each with the rooms of the same wing that it may import
  public record Wing(
      String name, String question, Set<String> wings, Map<String, Set<String>> rooms) {}

  static final List<Wing> TABLE =
      List.of(
          wing("language", "What is a word, a sentence, a span, in any language?", "", "knowledge"),
          wing(
              "corpus",
              "What did each organization say, in whose voice, and where is it written?",
              "language",
              "blocks",
              "extraction: blocks",
              "pages: blocks extraction",
              "word: extraction",
              "printed: extraction",
              "layout",
              "calendar",
              "attribution",
              "voices: attribution",
              "source: extraction pages word printed",
              "item: extraction layout source",
              "office: extraction pages word printed item",
              "table: extraction layout source item",
              "mail: extraction pages source item office",
              "container: extraction pages source item office table mail",
              "isolation: extraction layout source container",
              "reading: calendar extraction pages layout source isolation voices",
              "importing: extraction layout source item container isolation reading"),
          wing(
              "index",
              "How are passages stored, found again and replaced?",
              "language corpus operation",
              "embedding",
              "vectors",
              "stored",
              "lucene: stored vectors",
              "generation: vectors lucene stored",
              "nodes",
              "cluster: stored lucene nodes"),
          wing(
              "answer",
              "Which words do we quote, or do we abstain? Whose words are these?",
              "language corpus index",
              "time",
              "question: time",
              "retrieval",
              "verification"),
          wing(
              "conversation",
              "What does this message ask of us, and how is it said back?",
              "language corpus index answer",
              "wording",
              "exchange: wording",
              "render: wording exchange",
              "browsing: wording exchange",
              "survey: wording exchange browsing",
              "citing: wording exchange browsing",
              "picture: wording exchange citing",
              "smalltalk",
              "welcome: wording exchange smalltalk",
              "subscribing: wording exchange"),
          wing(
              "publishing",
              "How does a statement come into the archive, change and leave it?",
              "language corpus operation",
              "files",
              "ledger: files",
              "listing",
              "drafting: files ledger listing"),
          wing(
              "telegram",
              "Who is speaking, where does the reply go, and has it arrived?",
              "language corpus index conversation publishing operation",
              "api",
              "journal",
              "message: journal",
              "admission: journal message",
              "receiving: api message",
              "delivery: api journal",
              "drafting: journal message delivery",
              "feedback: journal message",
              "administration: journal message delivery drafting feedback",
              "subscription: journal message delivery"),
          wing(
              "terminal",
              "Who is speaking, and where does the reply go, in a shell?",
              "language corpus index answer conversation operation",
              "json"),
          wing(
              "site",
              "How is the archive read, checked and cited on the web?",
              "language corpus index answer conversation operation",
              "web",
              "reference: web",
              "picture: web reference",
              "page: web reference",
              "data: web"),
          wing("evaluation", "How good are we?", "language corpus answer"),
          wing(
              "operation",
              "What can be set, what is written down, is it well?",
              "",
              "configuration",
              "logging",
              "monitoring"),
          wing(
              "program",
              "How is it put together?",
              "language corpus index answer conversation publishing telegram terminal site evaluation"
                  + " operation",
              "engine",
              "serving: engine",
              "doctor: engine"));

  static final List<Leave> EXCEPTIONS =
      List.of(
          new Leave(
              "program",
              TABLE.stream().map(Wing::name).collect(Collectors.toUnmodifiableSet()),
              "it puts the rooms together"),
          new Leave(
              "answer",
              Set.of("language.knowledge"),
              "the question's reader looks words up in the tables, and nobody else does"),
          new Leave(
              "terminal",
              Set.of(
                  "conversation.render.Columns",
                  "conversation.render.TerminalRenderer",
                  "conversation.browsing.Reading",
                  "conversation.citing.CitationFormat",
                  "conversation.citing.CitedPlace",
                  "conversation.survey.Comparison",
                  "conversation.survey.Survey",
                  "conversation.survey.Timeline"),
              "its commands name each kind of reply, and a shell has a renderer of its own"),
          new Leave(
              "site",
              Set.of(
                  "conversation.wording.DateWords",
                  "conversation.exchange.Citations",
                  "conversation.exchange.Excerpt",
                  "conversation.exchange.MissingStatement",
                  "conversation.exchange.Payload",
                  "conversation.exchange.Proof",
                  "conversation.citing.CitationFormat",
                  "conversation.citing.CitedPlace",
                  "conversation.picture",
                  "conversation.survey.Comparison",
                  "conversation.survey.Survey",
                  "conversation.survey.Timeline"),
              "a page is drawn by it, from the same citations and surveys as a message"),
          new Leave(
              "telegram",
              Set.of("operation.configuration.Configuration", "operation.configuration.WebSite"),
              "its settings are handed to it whole"),
          new Leave(
              "telegram.drafting",
              Set.of(
                  "conversation.exchange.Payload",
                  "conversation.wording.DateWords",
                  "corpus.importing.OfferedFile",
                  "publishing.drafting.Drafting",
                  "publishing.files.ContentHash"),
              "a draft is shown as it will be read and cited"),
          new Leave(
              "telegram.message",
              Set.of(
                  "conversation.render.EntitiesRenderer",
                  "conversation.render.Posting",
                  "conversation.citing",
                  "conversation.picture"),
              "Telegram has a renderer of its own"),
          new Leave(
              "publishing",
              Set.of(
                  "corpus.importing",
                  "corpus.reading.CorpusReader",
                  "corpus.reading.Slug",
                  "corpus.source.SourceFiles"),
              "it takes in what an import takes in, one statement at a time"),
          new Leave("telegram", Set.of("conversation.picture.Pictures"), "it bounds those kept"));

  /// The stair that can be used alone, without a surface: what `onrecord.Archive` puts together.
  static final Set<String> CORE = Set.of("language", "corpus", "index", "answer");

  /// Where the program may print; only there, and where it starts, may it end.
  static final String PRINTING = "terminal";

  static final String STARTING = "program.Main";

  /// The wing of that name.
  public static Optional<Wing> find(String name) {
    return TABLE.stream().filter(wing -> wing.name().equals(name)).findFirst();
  }

  static boolean within(String name, String place) {
    return name.equals(place) || name.startsWith(place + ".") || name.startsWith(place + "$");
  }

  private static Wing wing(String name, String question, String wings, String... rooms) {
    Map<String, Set<String>> below = new TreeMap<>();
    for (String room : rooms) {
      String[] parts = room.split(": ", 2);
      below.put(parts[0], words(parts.length > 1 ? parts[1] : ""));
    }
    return new Wing(name, question, words(wings), Map.copyOf(below));
  }

  private static Set<String> words(String list) {
    Predicate<String> empty = String::isEmpty;
    return Arrays.stream(list.split(" ", -1))
        .filter(empty.negate())
        .collect(Collectors.toUnmodifiableSet());
  }
}
