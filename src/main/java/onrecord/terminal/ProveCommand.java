package onrecord.terminal;

import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.conversation.citing.CitedPlace;
import onrecord.conversation.render.TerminalRenderer;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.language.Span;
import onrecord.operation.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Proves that words stand in a statement: prints them and the checksums.
@Command(name = "prove", description = "Prints words of a statement with their checksums.")
final class ProveCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final Folders folders = new Folders();

  @Parameters(paramLabel = "ID", description = "The statement's id.")
  private String id = "";

  @Parameters(paramLabel = "START", description = "Where the words begin.")
  private int start;

  @Parameters(paramLabel = "END", description = "Where they end.")
  private int end;

  @Option(
      names = "--sha256",
      paramLabel = "CHECKSUM",
      description = "What the statement's text must come to, as the quote's JSON says.")
  private Optional<String> checksum = Optional.empty();

  @Option(
      names = "--part",
      paramLabel = "PART",
      description = "Where START and END count: text (the default), title or summary.")
  private String part = StatementPart.TEXT.code();

  ProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (start < 0 || end <= start) {
      throw folders.wrongUse("START is 0 or more, and END is more than START");
    }
    StatementPart counted =
        StatementPart.of(part)
            .orElseThrow(() -> folders.wrongUse("PART is text, title or summary, not " + part));
    Statement statement =
        counted
            .in(ReadCommands.find(terminal, folders, id))
            .orElseThrow(
                () -> new Failure(id + " has no " + part, "onrecord sources --json tells more."));
    Span words = ReadCommands.there(statement, start, end);
    if (checksum.filter(expected -> !expected.equals(statement.checksum())).isPresent()) {
      throw new Failure(
          "the text of %s is not the one that was quoted: its SHA-256 is %s"
              .formatted(id, statement.checksum()),
          "It has changed since; onrecord whosaid finds where the words stand now.");
    }
    String text = words.of(statement.text());
    Console console = terminal.console();
    console.say((console.outputIsTerminal() ? TerminalRenderer.harmless(text) : text) + "\n\n");
    console.say(CitedPlace.of(statement, words, counted).proof());
    return Terminal.DONE;
  }
}
