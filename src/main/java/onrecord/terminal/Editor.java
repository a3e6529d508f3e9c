package onrecord.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.TerminalBuilder;

/// Lines typed in a terminal, with editing, history and completion.
final class Editor implements TerminalChat.ChatLines, AutoCloseable {
  private static final String PROMPT = "> ";

  private final org.jline.terminal.Terminal terminal;
  private final LineReader reader;

  /// Keeps its history in that file, and offers what the chat understands.
  Editor(Path history, TerminalChat chat) {
    try {
      Files.createDirectories(history.toAbsolutePath().getParent());
      terminal =
          TerminalBuilder.builder()
              .system(true)
              .dumb(true)
              .encoding(StandardCharsets.UTF_8)
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Quotation marks and backslashes are part of what somebody says.
    var words = new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]);
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("onrecord")
            .parser(words)
            .completer((_, line, candidates) -> offer(chat, line, candidates))
            .variable(LineReader.HISTORY_FILE, history)
            .option(Option.DISABLE_EVENT_EXPANSION, true)
            .option(Option.HISTORY_IGNORE_SPACE, false)
            .build();
  }

  private static void offer(TerminalChat chat, ParsedLine line, List<Candidate> candidates) {
    boolean first = line.wordIndex() == 0;
    if (first && line.line().startsWith("/")) {
      offer(
          chat.commands().stream().map(typed -> typed.replaceFirst(" .*", "")).distinct().toList(),
          candidates);
    } else if (line.wordIndex() == 1) {
      String command = line.words().getFirst();
      offer(
          chat.commands().stream()
              .filter(typed -> typed.startsWith(command + " "))
              .map(typed -> typed.substring(command.length() + 1))
              .toList(),
          candidates);
      if (List.of("/read", "/cite", "/prove").contains(command)) {
        offer(chat.statements(), candidates);
      }
    }
  }

  private static void offer(Collection<String> words, List<Candidate> candidates) {
    words.stream().map(Candidate::new).forEach(candidates::add);
  }

  /// The next line; Ctrl-C drops what is typed, Ctrl-D and Ctrl-C on an empty line end.
  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException e) {
        if (e.getPartialLine().isEmpty()) {
          return Optional.empty();
        }
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
