package onrecord.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.operation.Failure;
import onrecord.terminal.json.JsonAnswers.BadLine;

/// A file of questions, a JSON object a line, answered in order; a bad line stops nothing else.
final class BatchFile {
  private static final Path STANDARD_INPUT = Path.of("-");

  private final Terminal terminal;
  private final Path file;

  BatchFile(Terminal terminal, Folders folders, Path file) {
    this.terminal = terminal;
    this.file = file.equals(STANDARD_INPUT) ? file : folders.existing(file);
  }

  /// Answers one line.
  interface Answering {
    String answer(String line) throws BadLine;
  }

  /// Prints an answer for each line; gives the exit code.
  int run(Answering answering) {
    int code = Terminal.DONE;
    try (BufferedReader lines = open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String text = number == 1 ? line.replaceFirst("^\uFEFF", "") : line;
        if (text.isBlank()) {
          continue;
        }
        Optional<String> answer = answer(answering, text, number);
        answer.ifPresent(json -> terminal.console().say(json + "\n"));
        code = answer.isPresent() ? code : Terminal.FAILED;
        if (terminal.console().isDeaf()) {
          return code;
        }
      }
    } catch (IOException e) {
      throw new Failure(file + " cannot be read: " + e.getMessage(), "Check the file.");
    }
    return code;
  }

  // A question that breaks the machine must not take the others with it.
  private Optional<String> answer(Answering answering, String line, int number) {
    String wrong;
    try {
      return Optional.of(answering.answer(line));
    } catch (BadLine e) {
      wrong = String.valueOf(e.getMessage());
    } catch (RuntimeException e) {
      wrong = terminal.unforeseen(e);
    }
    terminal.console().err().print(file + ":" + number + ": " + Console.line(wrong) + "\n");
    terminal.console().err().flush();
    return Optional.empty();
  }

  private BufferedReader open() {
    try {
      InputStream in =
          file.equals(STANDARD_INPUT) ? terminal.console().in() : Files.newInputStream(file);
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
