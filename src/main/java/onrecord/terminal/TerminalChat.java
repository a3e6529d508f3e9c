package onrecord.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Wording;
import onrecord.index.IndexAway;
import onrecord.index.StatementStore.StatementEntry;
import onrecord.terminal.Host.AskedArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// A conversation in a terminal, or over a pipe: a message a line. Buttons are pressed by typing
/// what stands beside them.
final class TerminalChat {
  private static final List<String> PAGING = List.of("/back", "/next");
  private static final List<String> FURTHER = List.of("/more", "/others");

  private final Terminal terminal;
  private final AskedArchive archive;
  private final Map<String, Press> buttons = new LinkedHashMap<>();
  private Preferences preferences;
  private List<String> thread = List.of();

  TerminalChat(Terminal terminal, AskedArchive archive) {
    this.terminal = terminal;
    this.archive = archive;
    preferences = AskCommands.preferences(terminal);
  }

  /// Where the messages come from; empty at the end.
  interface ChatLines {
    Optional<String> next();
  }

  /// Talks until the lines end or somebody leaves.
  void converse(ChatLines lines) {
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = line.get().strip();
      if (text.equals("/quit") || text.equals("/exit") || terminal.console().isDeaf()) {
        return;
      }
      if (!text.isEmpty()) {
        terminal.console().say(answered(text) + "\n");
      }
    }
  }

  /// What the bot is, before the first message.
  void greet() {
    var start = Message.written("/start", MessagePlace.TERMINAL, preferences);
    show(archive.conversation().reply(start));
    show(Reply.of(Reply.Block.said("/quit – " + wording().say("help.quit"))));
  }

  private void show(Reply reply) {
    terminal.console().say(rendered(reply) + "\n");
  }

  private String rendered(Reply reply) {
    return terminal.renderer(false).render(reply);
  }

  // The outermost loop of a surface: whatever breaks, the conversation goes on.
  private String answered(String text) {
    try {
      Reply reply = reply(text);
      reply.change().ifPresent(this::heed);
      return rendered(reply);
    } catch (IndexAway e) {
      return rendered(Reply.of(Reply.Block.said(wording().say("failure.away.now"))));
    } catch (RuntimeException e) {
      terminal.console().err().print("onrecord: " + terminal.unforeseen(e) + "\n");
      terminal.console().err().flush();
      return rendered(Reply.of(Reply.Block.said(wording().say("failure"))));
    }
  }

  private void heed(PreferenceChange change) {
    switch (change) {
      case PreferenceChange.Chosen(Preferences chosen) -> preferences = chosen;
      case PreferenceChange.Forget _ -> {
        preferences = AskCommands.preferences(terminal);
        thread = List.of();
        buttons.clear();
      }
      // A terminal keeps no count, and tells nobody unasked.
      case PreferenceChange.Vote _ -> {}
      case PreferenceChange.Subscribe _, PreferenceChange.Unsubscribe _ -> {}
    }
  }

  private Reply reply(String text) {
    Message message = Message.written(text, MessagePlace.TERMINAL, preferences).goingOnFrom(thread);
    Optional<Press> button = Optional.ofNullable(buttons.get(text));
    Reply reply =
        archive
            .conversation()
            .reply(
                button.map(Press::payload).map(message.amid(payloads())::pressing).orElse(message));
    if (button.isPresent()) {
      FURTHER.stream().filter(text::equals).forEach(buttons::remove);
    } else if (!reply.thread().isEmpty()) {
      thread = reply.thread();
      buttons.clear();
    }
    if (!reply.buttons().isEmpty()) {
      buttons.keySet().removeAll(PAGING);
      reply.buttons().stream().flatMap(List::stream).forEach(this::offer);
    }
    return reply;
  }

  private List<String> payloads() {
    return buttons.values().stream().map(Press::payload).toList();
  }

  private void offer(Button button) {
    if (button instanceof Press press && !press.typed().isEmpty()) {
      buttons.put(press.typed(), press);
    }
  }

  private Wording wording() {
    return Wording.in(preferences.language());
  }

  /// What can be typed now that begins with a slash.
  Collection<String> commands() {
    Stream<String> always =
        Stream.of(
            "/ask",
            "/compare",
            "/timeline",
            "/whosaid",
            "/read",
            "/cite",
            "/prove",
            "/sources",
            "/organizations",
            "/people",
            "/settings",
            "/explain",
            "/help",
            "/quit");
    return Stream.concat(buttons.keySet().stream(), always).distinct().toList();
  }

  /// The ids that can be read.
  Collection<String> statements() {
    return archive.statements().list().stream().map(StatementEntry::id).toList();
  }

  /// Talks about the archive.
  @Command(
      name = "chat",
      description = "Talks: a line editor in a terminal, else one message a line.")
  static final class ChatCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    ChatCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      return converse(folders);
    }

    int converse(Folders given) {
      var places = terminal.places(given);
      Console console = terminal.console();
      try (AskedArchive archive = terminal.open(places)) {
        var chat = new TerminalChat(terminal, archive);
        if (!console.isInteractive()) {
          chat.converse(piped(console));
          return Terminal.DONE;
        }
        chat.greet();
        var history = terminal.host().data(places).resolve("chat-history");
        try (var editor = new Editor(history, chat)) {
          chat.converse(editor);
        }
        return Terminal.DONE;
      }
    }

    private static ChatLines piped(Console console) {
      var in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
      return () -> {
        try {
          return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    }
  }

  /// Serves the archive's web site.
  @Command(
      name = "site",
      description = {
        "Serves the archive's web site, until it is told to end (Ctrl-C). No token is needed.",
        "It listens at http.host and http.port of the configuration, or at port 8080."
      })
  static final class SiteCommand implements Callable<Integer> {
    private final Terminal terminal;
    @Mixin private final Folders folders = new Folders();

    SiteCommand(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      var places = terminal.places(folders);
      try (var progress = new ProgressBar(terminal.console(), System::nanoTime)) {
        terminal.host().site(places, progress);
      }
      return Terminal.DONE;
    }
  }
}
