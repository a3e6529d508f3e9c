package onrecord.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.World;
import onrecord.fakebotapi.world.World.Event;
import onrecord.testing.Golden;

/// A conversation in a file: what persons do is done again, what the bot does to it is written down
/// and compared.
public final class Transcript {
  private static final String INDENT = "    ";

  private final FakeBotApi api;
  private final Runnable untilQuiet;
  private final Consumer<String> happens;
  private final StringBuilder written = new StringBuilder();
  private int told;

  /// A transcript at that server.
  ///
  /// @param untilQuiet returns when the bot has nothing more to do
  /// @param happens does what a line that begins with "the" says, from outside
  public Transcript(FakeBotApi api, Runnable untilQuiet, Consumer<String> happens) {
    this.api = api;
    this.untilQuiet = untilQuiet;
    this.happens = happens;
  }

  /// Plays the file and compares it with what came of it.
  public void check(String file) throws IOException {
    Golden.check(file, play(Golden.read(file)));
  }

  /// Plays a script and gives it with what came of it.
  String play(String script) {
    List<String> blocks = blocks(script);
    Map<String, String> head = new LinkedHashMap<>();
    int first = 0;
    while (first < blocks.size() && isHead(blocks.get(first))) {
      String line = blocks.get(first++);
      written.append(line).append('\n');
      if (!line.startsWith("//")) {
        head.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
      }
    }
    Stage stage = Stage.of(api, head);
    untilQuiet.run();
    told = api.world().events().size();
    for (String block : blocks.subList(first, blocks.size())) {
      if (block.startsWith("//")) {
        written.append('\n').append(block).append('\n');
      } else if (!block.startsWith("|")) {
        try {
          Step.of(block).ifPresent(step -> play(stage, step, block));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(block + ": " + e.getMessage() + "\n" + written, e);
        }
      }
    }
    return written.toString();
  }

  private static boolean isHead(String line) {
    return line.startsWith("//") || line.matches("(chat|people|privacy|mentions): .*");
  }

  /// Each line with those that are indented below it.
  private static List<String> blocks(String script) {
    List<String> blocks = new ArrayList<>();
    for (String line : script.lines().filter(each -> !each.isBlank()).toList()) {
      if (line.startsWith(INDENT) && !blocks.isEmpty()) {
        blocks.add(blocks.removeLast() + "\n" + line.substring(INDENT.length()));
      } else {
        blocks.add(line);
      }
    }
    return blocks;
  }

  private void play(Stage stage, Step step, String block) {
    Optional<Message> message = stage.perform(step);
    String line = message.map(each -> numbered(block, each.id())).orElse(block);
    written.append('\n').append(line.replace("\n", "\n" + INDENT)).append('\n');
    if (step instanceof Step.Happens(String what) && !stage.brings(what)) {
      happens.accept(what);
    }
    untilQuiet.run();
    List<Event> events = api.world().events();
    for (Event event : noticesFirst(events.subList(told, events.size()))) {
      boolean byPerson =
          step instanceof Step.Deletes(String _, int id) && id == event.message().id();
      if (!byPerson) {
        told(event).ifPresent(what -> write(event, what, stage));
      }
    }
    told = events.size();
    if (step instanceof Step.Types || step instanceof Step.Summons) {
      stage.asked().flatMap(ask -> ask.answer()).ifPresent(this::cards);
    }
  }

  /// A notice and a message are on their way at the same time.
  private static List<Event> noticesFirst(List<Event> events) {
    return events.stream()
        .sorted(Comparator.comparing(event -> event.kind() != World.Happening.NOTICED))
        .toList();
  }

  /// `anna> words` with the number that the message has now.
  private static String numbered(String block, int id) {
    return block.replaceFirst(
        "^(\\w+)(?: #\\d+)?(?= (?:to|in|sends|hands|passes) |>)", "$1 #" + id);
  }

  private static Optional<String> told(Event event) {
    boolean byBot = event.message().isByBot();
    String number = "#" + event.message().id();
    String to = event.message().replyTo().map(each -> " to #" + each.id()).orElse("");
    return switch (event.kind()) {
      case WRITTEN -> byBot ? Optional.of("bot " + number + to + ">") : Optional.empty();
      case EDITED -> byBot ? Optional.of("bot edits " + number + ">") : Optional.empty();
      case DELETED -> Optional.of("bot deletes " + number);
      case PRESSED -> Optional.empty();
      case NOTICED -> event.then().has("text") ? Optional.of("bot notices>") : Optional.empty();
    };
  }

  private void write(Event event, String what, Stage stage) {
    Message message = event.message();
    boolean elsewhere = !message.chat().equals(stage.chat());
    String where = elsewhere ? "(" + message.chat().title() + ") " : "";
    boolean words = what.endsWith(">");
    List<String> lines = words ? Drawing.of(event.then()) : List.of();
    write(where + what, lines);
  }

  private void write(String what, List<String> lines) {
    written.append(what);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      written.append(i == 0 ? " " : line.isEmpty() ? "" : INDENT).append(line);
      written.append(i < lines.size() - 1 ? "\n" : "");
    }
    written.append('\n');
  }

  private void cards(ObjectNode answer) {
    List<String> lines = new ArrayList<>();
    lines.add(answer.path("results").size() + " cards");
    for (JsonNode card : answer.path("results")) {
      lines.add("* " + card.path("title").asText("") + " / " + card.path("description").asText(""));
      JsonNode content = card.path("input_message_content");
      ObjectNode drawn = JsonNodeFactory.instance.objectNode();
      drawn.set("text", content.path("message_text"));
      drawn.set("entities", content.path("entities"));
      drawn.set("reply_markup", card.path("reply_markup"));
      Drawing.of(drawn).forEach(line -> lines.add("  " + line));
    }
    if (!answer.path("next_offset").asText("").isEmpty()) {
      lines.add("next: " + answer.path("next_offset").asText());
    }
    if (answer.has("button")) {
      lines.add("[" + answer.path("button").path("text").asText() + "]");
    }
    write("bot shows>", lines);
  }
}
