package onrecord.conversation.welcome;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.PreferenceChange.Chosen;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.wording.Direction;

/// What can be chosen, what is, and buttons to choose otherwise.
public final class Settings {
  private static final String CURRENT = "✓ ";

  private final Preferences preferences;
  private final MessagePlace place;
  private final Wording wording;

  /// At that place; only where something can be tapped are there long quotes that unfold.
  public Settings(Preferences preferences, MessagePlace place) {
    this.preferences = preferences;
    this.place = place;
    wording = Wording.in(preferences.language());
  }

  /// What is chosen.
  public Reply reply() {
    String folded = preferences.expandable() ? "settings.folded" : "settings.unfolded";
    var blocks = new ArrayList<Block>();
    blocks.add(
        Block.said(wording.say("settings.language", Map.of("language", name(wording.language())))));
    blocks.add(Block.said(wording.say("settings.quotes", Map.of("count", preferences.quotes()))));
    if (place != MessagePlace.TERMINAL) {
      blocks.add(Block.said(wording.say(folded)));
    }
    blocks.add(Block.said(wording.say("settings.how")));
    if (place != MessagePlace.TERMINAL) {
      blocks.add(new Block.Lines(List.of(signs())));
    }
    return Reply.of(blocks.toArray(Block[]::new)).with(rows());
  }

  /// The bot speaks that language from now on.
  public Reply speaking(String tag) {
    return chosen(preferences.speaking(Wording.in(tag).language()));
  }

  /// An answer shows so many quotes from now on.
  public Reply quoting(int count) {
    return chosen(preferences.quoting(count));
  }

  /// Long quotes are folded from now on, or not.
  public Reply folding(boolean folded) {
    return chosen(preferences.folding(folded));
  }

  private Reply chosen(Preferences chosen) {
    return new Settings(chosen, place).reply().shown(Manner.IN_PLACE).changing(new Chosen(chosen));
  }

  private List<List<Button>> rows() {
    boolean folded = preferences.expandable();
    String fold = wording.say(folded ? "button.unfold" : "button.fold");
    var below = new ArrayList<>(numbers());
    below.add(new Press(fold, new Payload.FoldingPayload(!folded).encoded(), ""));
    return List.of(languages(), below);
  }

  private List<Button> languages() {
    return Wording.LANGUAGES.stream()
        .<Button>map(
            tag ->
                new Press(
                    mark(tag.equals(wording.language())) + sign(tag),
                    new Payload.Language(tag).encoded(),
                    "/language " + tag))
        .toList();
  }

  private List<Button> numbers() {
    return IntStream.rangeClosed(1, Preferences.MOST_QUOTES)
        .<Button>mapToObj(
            count ->
                new Press(
                    mark(count == preferences.quotes()) + wording.figure(count),
                    new Payload.Quotes(count).encoded(),
                    "/quotes " + count))
        .toList();
  }

  private static String mark(boolean current) {
    return current ? CURRENT : "";
  }

  /// A language in so few letters that all of them stand in a row.
  private static String sign(String tag) {
    return Wording.in(tag).say("language.sign");
  }

  /// All languages with their signs, the reader's first, for whoever does not know these.
  private String signs() {
    String own = wording.language();
    Stream<String> others =
        Wording.LANGUAGES.stream()
            .filter(tag -> !tag.equals(own))
            .map(tag -> Direction.isolated(sign(tag) + " " + name(tag)));
    return Stream.concat(Stream.of(sign(own) + " " + name(own)), others)
        .collect(Collectors.joining(" · "));
  }

  /// A language's name in itself, as it stands in a list.
  private static String name(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    return LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(locale);
  }
}
