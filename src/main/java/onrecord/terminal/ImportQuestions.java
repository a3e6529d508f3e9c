package onrecord.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport.ImportQuestion;
import onrecord.operation.Failure;

/// What an import asks of whoever sits at the terminal.
final class ImportQuestions {
  private static final Set<String> YES = Set.of("y", "yes");

  private final Console console;
  private final BufferedReader in;

  ImportQuestions(Console console) {
    this.console = console;
    this.in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /// The order with what was asked; empty where nobody answers.
  Optional<ImportOrder> answer(ImportOrder order, ImportQuestion asked) {
    return switch (asked) {
      case ImportQuestion.WhoseStatements(var issuer, var keys) -> {
        String called = issuer.isEmpty() ? "" : " It is called \u201c" + issuer + "\u201d.";
        console.say("Whose statements are these?" + Console.line(called) + "\n");
        console.say("Keys: " + Console.line(String.join(", ", keys)) + "\n");
        yield line("organization> ").map(order::of);
      }
      case ImportQuestion.WhichName(var key, var keys) -> {
        console.say("No organization has the key \u201c" + Console.line(key) + "\u201d here.\n");
        yield line("its full name, to add it> ")
            .map(full -> order.with(order.wishes().named(full)));
      }
      case ImportQuestion.WhichColumns(var file, var columns) -> {
        console.say(Console.line(file) + " has these columns:\n");
        console.say(numbered(columns));
        yield columns(columns).map(chosen -> order.with(order.wishes().withColumns(chosen)));
      }
    };
  }

  private static String numbered(List<String> columns) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      lines.append("%3d  %s\n".formatted(i + 1, Console.line(columns.get(i))));
    }
    return lines.toString();
  }

  private Optional<Map<String, String>> columns(List<String> columns) {
    Map<String, String> chosen = new LinkedHashMap<>();
    for (String key : List.of("text", "title", "date", "author", "url", "id")) {
      Optional<String> answer =
          line("which one is the " + key + (key.equals("text") ? "> " : " (nothing: none)> "));
      if (answer.isEmpty() && key.equals("text")) {
        return Optional.empty();
      }
      answer.flatMap(each -> column(each, columns)).ifPresent(column -> chosen.put(key, column));
    }
    return chosen.containsKey("text") ? Optional.of(chosen) : Optional.empty();
  }

  private static Optional<String> column(String answer, List<String> columns) {
    if (answer.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(answer);
      return number >= 1 && number <= columns.size()
          ? Optional.of(columns.get(number - 1))
          : Optional.empty();
    }
    return columns.stream().filter(answer::equalsIgnoreCase).findFirst();
  }

  /// Whether whoever sits there says yes.
  boolean confirm(String question) {
    return line(question + " [y/N] ")
        .filter(answer -> YES.contains(answer.toLowerCase(java.util.Locale.ROOT)))
        .isPresent();
  }

  private Optional<String> line(String prompt) {
    console.say(prompt);
    try {
      return Optional.ofNullable(in.readLine()).map(String::strip).filter(line -> !line.isEmpty());
    } catch (IOException e) {
      throw new Failure("nothing can be read here: " + Failure.words(e), "Give the options.");
    }
  }

  /// What ends an import that nobody is there to be asked about.
  Failure unanswered(ImportQuestion asked) {
    return switch (asked) {
      case ImportQuestion.WhoseStatements(var issuer, var keys) ->
          new Failure(
              "it cannot be known whose statements these are"
                  + (issuer.isEmpty() ? "" : " (\u201c" + issuer + "\u201d)"),
              "Say it with --organization KEY; keys here: " + String.join(", ", keys));
      case ImportQuestion.WhichName(var key, var keys) ->
          new Failure(
              "no organization has the key '" + key + "'",
              "Add it by its full name with --name NAME, or take one of: "
                  + String.join(", ", keys));
      case ImportQuestion.WhichColumns(var file, var columns) ->
          new Failure(
              "it cannot be known which column of " + file + " holds the text",
              "Say it with --column text=NAME; columns: " + String.join(", ", columns));
    };
  }
}
