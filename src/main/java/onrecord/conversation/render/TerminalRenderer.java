package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Block.Lines;
import onrecord.conversation.Reply.Block.Paragraph;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Run;

/// Draws replies for a terminal: words of a statement behind a bar, everything within the width.
/// Text that runs from right to left stays in its logical order; the terminal turns it.
public final class TerminalRenderer {
  private static final int LEAST_WIDTH = 16;
  private static final String BAR = "│ ";
  private static final String SEPARATOR = " · ";
  private static final String BULLET = "• ";

  private final int width;
  private final boolean styled;
  private final Function<Opening, String> opener;

  /// For a terminal so wide.
  ///
  /// @param styled whether escape sequences make words bold, italic or dim
  /// @param opener what is typed to see a quotation in place; empty for nothing
  public TerminalRenderer(int width, boolean styled, Function<Opening, String> opener) {
    this.width = Math.max(width, LEAST_WIDTH);
    this.styled = styled;
    this.opener = opener;
  }

  /// The reply, ending with a line feed.
  public String render(Reply reply) {
    var out = new StringBuilder();
    Optional<Block> before = Optional.empty();
    for (Block block : reply.blocks()) {
      boolean listed = block instanceof Item && before.orElse(block) instanceof Item;
      out.append(out.isEmpty() || listed ? "" : "\n");
      block(block).forEach(line -> out.append(line).append('\n'));
      before = Optional.of(block);
    }
    List<String> buttons = buttons(reply);
    if (!buttons.isEmpty()) {
      out.append('\n');
      buttons.forEach(line -> out.append(line).append('\n'));
    }
    return out.toString();
  }

  /// The text with nothing in it that steers a terminal.
  public static String harmless(String text) {
    return Harmless.of(text);
  }

  private List<String> block(Block block) {
    return switch (block) {
      case Paragraph(var runs) -> wrapped(Styled.of(runs), "", "");
      case Item(var runs) -> wrapped(Styled.of(runs), BULLET, "  ");
      case Quotation quotation -> quotation(quotation);
      case Lines(var lines) ->
          lines.stream()
              .flatMap(line -> wrapped(Styled.of(line, Styled.DIM), "", "    ").stream())
              .toList();
    };
  }

  private List<String> quotation(Quotation quotation) {
    String words = Styled.of(quotation.words()).text();
    if (!LastLook.passes(quotation, words, Harmless::of)) {
      return wrapped(Styled.of(quotation.proof().refusal(), 0), "", "");
    }
    var lines = new ArrayList<>(wrapped(Styled.of(marked(quotation.words())), BAR, BAR));
    lines.addAll(wrapped(Styled.of(quotation.citation()), "", "   "));
    Stream.concat(quotation.words().stream(), quotation.citation().stream())
        .flatMap(run -> run.opens().stream())
        .map(opener)
        .filter(typed -> !typed.isEmpty())
        .forEach(typed -> lines.addAll(wrapped(Styled.of(typed, Styled.DIM), "   ", "   ")));
    return lines;
  }

  /// Paragraphs apart from each other; and, without escape sequences, `**` around words that stand
  /// out among others and `_` around words of other voices.
  private List<Run> marked(List<Run> words) {
    boolean others = words.stream().anyMatch(run -> !run.bold() && !run.text().isBlank());
    var marked = new ArrayList<Run>();
    Run before = Run.plain("");
    for (Run run : Stream.concat(words.stream(), Stream.of(Run.plain(""))).toList()) {
      String marks = styled ? "" : marks(before, run, others);
      if (!marks.isEmpty()) {
        marked.add(Run.plain(marks));
      }
      String apart = run.text().replace("\n", "\n\n");
      marked.add(new Run(apart, run.bold(), run.italic(), run.opens()));
      before = run;
    }
    return marked;
  }

  private static String marks(Run before, Run after, boolean others) {
    boolean turns = others && before.bold() != after.bold();
    boolean closes = before.italic() && (turns || !after.italic());
    boolean opens = after.italic() && (turns || !before.italic());
    return (closes ? "_" : "") + (turns ? "**" : "") + (opens ? "_" : "");
  }

  private List<String> buttons(Reply reply) {
    var lines = new ArrayList<String>();
    for (List<Button> buttons : reply.buttons()) {
      List<Press> row = buttons.stream().flatMap(TerminalRenderer::typed).toList();
      var line = new StringBuilder();
      for (Press button : row) {
        String typed = written(button, row);
        if (!line.isEmpty() && Cells.of(line + SEPARATOR + typed) > width) {
          lines.addAll(wrapped(Styled.of(line.toString(), Styled.DIM), "", ""));
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : SEPARATOR).append(typed);
      }
      if (!line.isEmpty()) {
        lines.addAll(wrapped(Styled.of(line.toString(), Styled.DIM), "", ""));
      }
    }
    return lines;
  }

  /// A button that something can be typed for.
  private static Stream<Press> typed(Button button) {
    return button instanceof Press press && !press.typed().isEmpty()
        ? Stream.of(press)
        : Stream.empty();
  }

  /// What is typed for a button, and its label where that tells more: where one command of a row
  /// differs only in its argument, or the label itself is typed, what is typed says enough.
  private static String written(Press button, List<Press> row) {
    long same = row.stream().map(TerminalRenderer::command).filter(command(button)::equals).count();
    boolean enough = same > 1 || button.label().equals(button.typed());
    return enough ? button.typed() : button.typed() + " " + button.label();
  }

  private static String command(Press button) {
    return button.typed().replaceFirst(" .*", "");
  }

  /// The lines, each behind its prefix; an empty one keeps a bare bar.
  private List<String> wrapped(Styled text, String first, String others) {
    var lines = new ArrayList<String>();
    for (var line : text.lines(width - Math.max(Cells.of(first), Cells.of(others)))) {
      String prefix = lines.isEmpty() ? first : others;
      lines.add((dim(prefix) + text.line(line, styled)).stripTrailing());
    }
    return lines;
  }

  private String dim(String prefix) {
    return styled && !prefix.isBlank() ? "\u001B[2m" + prefix + "\u001B[0m" : prefix;
  }
}
