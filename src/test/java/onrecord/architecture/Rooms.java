package onrecord.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rooms of the house and what each may import. The table is the map of the project: change it
/// here, in the map of the documentation, and nowhere else.
public final class Rooms {
  private Rooms() {}

  /// A package of ours.
  ///
  /// @param question what one looks for in it
  /// @param imports the rooms that it may know
  public record Room(String name, String question, Set<String> imports) {}

  /// Foreign types that only some rooms may touch.
  ///
  /// @param prefixes packages or types
  /// @param rooms the rooms inside the fence; the root package is the empty name
  /// @param advice what to do instead
  record Fence(List<String> prefixes, Predicate<String> rooms, String advice) {
    boolean keepsOut(String room, String type) {
      return !rooms.test(room) && prefixes.stream().anyMatch(prefix -> within(type, prefix));
    }

    private static boolean within(String type, String prefix) {
      return type.equals(prefix) || type.startsWith(prefix + ".") || type.startsWith(prefix + "$");
    }
  }

  static final List<Room> TABLE =
      List.of(
          room("text", "What is a word, a sentence, a span?", ""),
          room("corpus", "What did each organization say, and where is it written?", "text"),
          room("layout", "Which lines make one paragraph?", ""),
          room("extraction", "What does a file of some format hold?", ""),
          room(
              "source",
              "Which statements does each file hold, with which keys?",
              "corpus extraction"),
          room(
              "isolation",
              "Where is a file read that could end or hold up whoever reads it?",
              "corpus layout extraction source"),
          room(
              "reading",
              "How does a folder become statements, organizations and problems?",
              "text corpus layout extraction source isolation"),
          room("passage", "Which few sentences belong together, in whose voice?", "text corpus"),
          room("embedding", "How near in meaning are two texts?", "text"),
          room(
              "index",
              "How are passages stored and found again?",
              "text corpus passage embedding durable"),
          room("durable", "What is there whole or not at all, whatever crashes?", ""),
          room(
              "generation",
              "How is one build replaced by the next?",
              "text corpus passage embedding index durable"),
          room("knowledge", "What does everybody know of words, months and places?", "text"),
          room("calendar", "Which days do words name?", "text knowledge"),
          room(
              "question",
              "What is being asked, about whom and when?",
              "text corpus knowledge calendar"),
          room(
              "retrieval",
              "Which passages bear on it, in what order?",
              "text corpus passage embedding index knowledge question"),
          room(
              "answer",
              "Which words do we quote, or do we abstain?",
              "text corpus passage question retrieval"),
          room(
              "verification",
              "Is this quotation in the archive, and what was changed?",
              "text corpus passage index answer"),
          room("wording", "In which words does the bot itself speak?", "corpus"),
          room(
              "exchange",
              "What is said to the bot, and what does it say back?",
              "text corpus index answer wording"),
          room(
              "browsing",
              "What stands in the archive, a page at a time?",
              "text corpus index answer wording exchange"),
          room(
              "survey",
              "Who spoke to a matter, side by side and through time?",
              "text corpus index question answer wording exchange browsing"),
          room(
              "citing",
              "How is a quote cited and proved?",
              "text corpus index wording exchange browsing"),
          room(
              "conversation",
              "What does this message ask of us?",
              "text corpus index question answer verification wording exchange browsing survey"
                  + " citing"),
          room(
              "json",
              "How does a program read an answer?",
              "text corpus index question answer verification survey"),
          room("render", "How does a reply look on this surface?", "text wording exchange"),
          room("journal", "What must survive a crash?", "text durable"),
          room("connection", "What does the Bot API server say to a request?", ""),
          room("receiving", "What has arrived, and is it kept?", "connection"),
          room("delivery", "What goes out when, and has it arrived?", "connection journal"),
          room("logging", "What is written down of what happens, and what never is?", ""),
          room("monitoring", "Is it well?", "text"),
          room(
              "examination",
              "Is this set-up fit to run, and what is to be done?",
              "text corpus source reading embedding index generation journal connection"
                  + " configuration logging"),
          room("evaluation", "How good are we?", "corpus question answer verification"),
          room("trial", "How surely is a quotation recognized?", "text corpus answer verification"),
          room("configuration", "What can be set, and what was?", ""),
          room("hearing", "What does an update ask of us?", "exchange"),
          room("admission", "Who may ask, and how much?", "exchange journal hearing"),
          room(
              "requests",
              "How is a reply put to the Bot API?",
              "wording exchange render journal hearing"),
          room(
              "administration",
              "What may an admin have done, and what is he told?",
              "text corpus source reading index generation wording exchange render journal connection"
                  + " durable delivery hearing requests"),
          room(
              "telegram",
              "Who is speaking, and where does the reply go?",
              "text corpus index generation wording exchange conversation render journal connection"
                  + " receiving delivery hearing admission requests monitoring administration"),
          room(
              "terminal",
              "Who is speaking, and where does the reply go?",
              "text corpus index generation wording exchange browsing survey citing conversation"
                  + " json render journal monitoring evaluation logging examination"),
          room(
              "archive",
              "What answers from one generation?",
              "text corpus reading passage embedding index generation question retrieval answer"
                  + " verification wording conversation json monitoring evaluation trial"
                  + " configuration terminal"),
          room(
              "serving",
              "How does the bot stand in Telegram, and which generation answers there?",
              "text corpus source reading embedding index generation wording exchange conversation answer question"
                  + " journal connection receiving delivery hearing admission requests telegram monitoring"
                  + " evaluation"
                  + " configuration terminal archive administration logging"));

  static final List<Fence> FENCES =
      List.of(
          new Fence(
              List.of("org.apache.lucene"),
              Set.of("text", "index", "retrieval", "verification")::contains,
              "ask the index or retrieval for it in our own nouns"),
          new Fence(
              List.of("dev.langchain4j", "ai.onnxruntime", "ai.djl"),
              "embedding"::equals,
              "ask an Embedder"),
          new Fence(
              List.of("java.sql", "javax.sql", "org.sqlite"), "journal"::equals, "ask the journal"),
          new Fence(
              List.of("org.telegram"),
              Set.of("telegram", "connection")::contains,
              "make it a Reply and let the telegram room send it"),
          new Fence(List.of("okhttp3", "okio"), "connection"::equals, "ask a BotApi"),
          new Fence(
              List.of("org.jline", "java.lang.IO", "java.io.Console"),
              "terminal"::equals,
              "hand back what there is to say and let the terminal say it"),
          new Fence(
              List.of("picocli"),
              room -> room.equals("terminal") || room.isEmpty(),
              "commands are the terminal's"),
          new Fence(
              List.of("onrecord.index.PassageIndex"),
              room -> !room.startsWith("telegram") && !room.equals("terminal"),
              "a surface asks the conversation, never the index"));

  /// The room of that name.
  public static Optional<Room> find(String name) {
    return TABLE.stream().filter(room -> room.name().equals(name)).findFirst();
  }

  private static Room room(String name, String question, String imports) {
    return new Room(
        name,
        question,
        Arrays.stream(imports.split(" ", -1))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
