package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Welcome.Retention;
import onrecord.conversation.welcome.ArchivePortrait;
import onrecord.conversation.welcome.ExampleQuestions;
import onrecord.conversation.welcome.SmallTalkReplies;
import onrecord.index.StatementStore;

/// What the bot is, what it understands, and what it keeps.
final class Guide {
  private static final int EXAMPLES = 3;

  private final StatementStore store;
  private final Preferences preferences;
  private final Wording wording;
  private final ExampleQuestions examples;
  private final Welcome welcome;

  Guide(StatementStore store, Preferences preferences, ExampleQuestions examples, Welcome welcome) {
    this.store = store;
    this.preferences = preferences;
    this.examples = examples;
    this.welcome = welcome;
    wording = Wording.in(preferences.language());
  }

  /// What this is, how one asks, and questions to begin with.
  Reply start(MessagePlace place) {
    var blocks = new ArrayList<Block>();
    welcome
        .words()
        .map(List::of)
        .orElseGet(this::portrait)
        .forEach(line -> blocks.add(Block.said(line)));
    blocks.add(Block.said(wording.say(how(place))));
    return new SmallTalkReplies(wording, examples, place)
        .with(Reply.of(blocks.toArray(Block[]::new)), examples.some(wording, EXAMPLES));
  }

  private List<String> portrait() {
    var lines = new ArrayList<>(ArchivePortrait.lines(store, examples, wording));
    lines.add(wording.say("start.verbatim"));
    return lines;
  }

  /// How one asks at that place.
  private static String how(MessagePlace place) {
    return switch (place) {
      case TERMINAL, PRIVATE -> "start.how";
      case GROUP -> "start.how-group";
      case CHANNEL -> "start.how-channel";
    };
  }

  Reply help(MessagePlace place) {
    boolean terminal = place == MessagePlace.TERMINAL;
    var blocks = new ArrayList<Block>();
    if (place == MessagePlace.GROUP || place == MessagePlace.CHANNEL) {
      blocks.add(Block.said(wording.say(how(place))));
    }
    blocks.add(command("/ask " + wording.say("help.question"), "help.ask"));
    if (terminal) {
      blocks.add(command("/more", "help.more"));
    }
    String matter = wording.say("help.matter");
    blocks.add(command("/compare " + wording.say("help.names") + " " + matter, "help.compare"));
    blocks.add(command("/timeline " + matter, "help.timeline"));
    blocks.add(command("/whosaid " + wording.say("help.words"), "help.whosaid"));
    blocks.add(
        command("/read " + wording.say("help.id") + " " + wording.say("help.offset"), "help.read"));
    blocks.add(command("/cite " + wording.say("help.id"), "help.cite"));
    blocks.add(command("/sources", "help.sources"));
    blocks.add(command("/organizations", "help.organizations"));
    blocks.add(command("/people", "help.people"));
    blocks.addAll(terminal ? List.of() : subscribing());
    blocks.add(command("/settings", "help.settings"));
    if (terminal) {
      blocks.add(command("/explain", "help.explain"));
    }
    blocks.add(command("/help", "help.help"));
    if (!terminal) {
      blocks.add(command("/privacy", "help.privacy"));
      blocks.add(command("/forget", "help.forget"));
    }
    if (terminal) {
      blocks.add(command("/quit", "help.quit"));
    }
    if (!terminal) {
      blocks.add(Block.said(wording.say("help.follow")));
    }
    blocks.add(Block.said(wording.say(terminal ? "help.marks" : "help.marks-folded")));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private List<Block> subscribing() {
    return List.of(
        command("/subscribe", "help.subscribe"), command("/subscriptions", "help.subscriptions"));
  }

  /// That a command is none of ours.
  Reply unknown(String command) {
    var named = Map.of("command", Wording.shortened(command));
    return Reply.of(Block.said(wording.say("command.unknown", named)));
  }

  private Item command(String command, String key) {
    return new Item(
        List.of(Run.bold(wording.isolated(command)), Run.plain(" – " + wording.say(key))));
  }

  Reply privacy(MessagePlace place, Retention keeping) {
    if (place == MessagePlace.TERMINAL) {
      return Reply.of(Block.said(wording.say("privacy.terminal")));
    }
    var texts = Map.of("count", keeping.texts().toHours());
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("privacy.title")));
    blocks.add(item("privacy.waiting"));
    blocks.add(new Item(List.of(Run.plain(wording.say("privacy.texts", texts)))));
    if (place == MessagePlace.PRIVATE) {
      blocks.add(item("privacy.exchange"));
    }
    blocks.add(item("privacy.settings"));
    blocks.add(item("privacy.subscriptions"));
    var days = Map.of("count", keeping.unanswered());
    if (keeping.unanswered() == 0) {
      blocks.add(item("privacy.votes"));
    } else {
      blocks.add(new Item(List.of(Run.plain(wording.say("privacy.votes-words", days)))));
      blocks.add(new Item(List.of(Run.plain(wording.say("privacy.unanswered", days)))));
    }
    blocks.add(
        keeping.questionsLogged()
            ? item("privacy.logged")
            : Block.said(wording.say("privacy.not-logged")));
    blocks.add(Block.said(wording.say("privacy.forget")));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  Reply forget(MessagePlace place) {
    String done = place == MessagePlace.TERMINAL ? "forget.terminal" : "forget.done";
    return Reply.of(Block.said(wording.say(done))).changing(new PreferenceChange.Forget());
  }

  private Item item(String key) {
    return new Item(List.of(Run.plain(wording.say(key))));
  }

  Reply explaining() {
    boolean explained = !preferences.explained();
    return Reply.of(Block.said(wording.say(explained ? "explain.on" : "explain.off")))
        .changing(new PreferenceChange.Chosen(preferences.explaining(explained)));
  }

  /// One line of the bot's words.
  Reply saying(String key) {
    return Reply.of(Block.said(wording.say(key)));
  }
}
