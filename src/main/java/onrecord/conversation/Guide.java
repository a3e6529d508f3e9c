package onrecord.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.conversation.Message.Place;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.index.StatementStore;
import onrecord.wording.Wording;

/// What the bot is, what it understands, and what can be chosen.
final class Guide {
  private final StatementStore store;
  private final Preferences preferences;
  private final Wording wording;

  Guide(StatementStore store, Preferences preferences) {
    this.store = store;
    this.preferences = preferences;
    wording = Wording.in(preferences.language());
  }

  Reply start() {
    return Reply.of(
        Block.said(wording.say("start.archive", Map.of("count", store.list().size()))),
        Block.said(wording.say("start.promise")),
        Block.said(wording.say("start.how")));
  }

  Reply help(Place place) {
    var blocks = new ArrayList<Block>();
    blocks.add(command("/ask " + wording.say("help.question"), "help.ask"));
    if (place == Place.TERMINAL) {
      blocks.add(command("/more", "help.more"));
    }
    blocks.add(
        command("/read " + wording.say("help.id") + " " + wording.say("help.offset"), "help.read"));
    blocks.add(command("/sources", "help.sources"));
    blocks.add(command("/organizations", "help.organizations"));
    blocks.add(command("/settings", "help.settings"));
    if (place == Place.TERMINAL) {
      blocks.add(command("/explain", "help.explain"));
    }
    blocks.add(command("/help", "help.help"));
    if (place == Place.TERMINAL) {
      blocks.add(command("/quit", "help.quit"));
    }
    blocks.add(Block.said(wording.say("help.marks")));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private Item command(String command, String key) {
    return new Item(
        List.of(Run.bold(wording.isolated(command)), Run.plain(" – " + wording.say(key))));
  }

  Reply settings() {
    return Reply.of(
            Block.said(
                wording.say("settings.language", Map.of("language", name(wording.language())))),
            Block.said(wording.say("settings.quotes", Map.of("count", preferences.quotes()))),
            Block.said(wording.say("settings.how")))
        .with(List.of(languages(), numbers()));
  }

  private static List<Button> languages() {
    return Wording.LANGUAGES.stream()
        .map(tag -> new Button(name(tag), new Payload.Language(tag).encoded(), "/language " + tag))
        .toList();
  }

  private static List<Button> numbers() {
    return IntStream.rangeClosed(1, Preferences.MOST_QUOTES)
        .mapToObj(
            count ->
                new Button(
                    String.valueOf(count), new Payload.Quotes(count).encoded(), "/quotes " + count))
        .toList();
  }

  /// A language's name in itself.
  private static String name(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return locale.getDisplayLanguage(locale);
  }

  Reply speaking(String tag) {
    return chosen(new Preferences(tag, preferences.quotes(), preferences.explained()));
  }

  Reply quoting(int count) {
    return chosen(new Preferences(preferences.language(), count, preferences.explained()));
  }

  private static Reply chosen(Preferences chosen) {
    String done = Wording.in(chosen.language()).say("settings.done");
    return new Reply(List.of(Block.said(done)), List.of(), Optional.of(chosen));
  }

  Reply explaining() {
    boolean explained = !preferences.explained();
    return new Reply(
        List.of(Block.said(wording.say(explained ? "explain.on" : "explain.off"))),
        List.of(),
        Optional.of(new Preferences(preferences.language(), preferences.quotes(), explained)));
  }
}
