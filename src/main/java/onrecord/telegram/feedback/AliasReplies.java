package onrecord.telegram.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Wording;
import onrecord.corpus.Organization;
import onrecord.telegram.feedback.FeedbackReplies.ChosenAlias;

/// Asks of which organization a name that was asked for is an alias. A button carries the numbers
/// of names, which are looked up among those that are kept.
final class AliasReplies {
  private static final Pattern PAYLOAD =
      Pattern.compile("al_([0-9a-z]{1,8})(?:_([0-9a-z]{1,8})|-([0-9]{1,4}))?");
  private static final String LIST = "organizations.yaml";
  private static final int MOST_NAMES = 3;
  private static final int PAGE = 8;

  private final UnansweredQuestions unanswered;
  private final List<Organization> organizations;
  private final Wording wording;

  /// @param organizations those that the archive lists
  AliasReplies(UnansweredQuestions unanswered, List<Organization> organizations, Wording wording) {
    this.unanswered = unanswered;
    this.organizations = organizations;
    this.wording = wording;
  }

  /// Whether a button is one of these.
  static boolean concerns(String payload) {
    return payload.startsWith("al_");
  }

  /// Buttons for the names that are likeliest to be another name of an organization.
  List<List<Button>> offers() {
    List<List<Button>> rows = new ArrayList<>();
    for (String name : names().likely(MOST_NAMES)) {
      String label = wording.say("button.alias", Map.of("name", Wording.shortened(name)));
      rows.add(List.of(new Button.Press(label, "al_" + UnknownNames.number(name), "")));
    }
    return rows;
  }

  private UnknownNames names() {
    return UnknownNames.in(unanswered.all(), organizations);
  }

  /// What comes of a press on the button of a name, or of a page of organizations.
  Reply to(String payload) {
    Matcher button = PAYLOAD.matcher(payload);
    Optional<String> name = name(button);
    if (name.isEmpty() || button.group(2) != null) {
      return said("admin.alias.gone", Map.of()).shown(Manner.NOTICE);
    }
    String page = button.group(3);
    Reply which = which(name.get(), page == null ? 0 : Integer.parseInt(page));
    return page == null ? which : which.shown(Manner.IN_PLACE);
  }

  /// An alias that was written is no unknown name any more, and its button is still about it.
  private Optional<String> name(Matcher button) {
    var names = UnknownNames.in(unanswered.all(), List.of());
    return button.matches() ? names.of(button.group(1)) : Optional.empty();
  }

  /// The alias that a button makes; empty where it asks for something else, or is no longer known.
  Optional<ChosenAlias> chosen(String payload) {
    Matcher button = PAYLOAD.matcher(payload);
    Optional<String> name = name(button);
    return name.isEmpty() || button.group(2) == null
        ? Optional.empty()
        : names()
            .organization(button.group(2))
            .map(organization -> new ChosenAlias(organization.key(), name.get()));
  }

  /// Asks which organization is meant: those with the likest names first.
  private Reply which(String name, int page) {
    List<Organization> all = names().nearest(name);
    if (all.isEmpty()) {
      return said("admin.alias.none", Map.of("file", LIST));
    }
    int from = Math.min(page * PAGE, (all.size() - 1) / PAGE * PAGE);
    String number = "al_" + UnknownNames.number(name);
    List<List<Button>> rows = new ArrayList<>();
    for (Organization each : all.subList(from, Math.min(from + PAGE, all.size()))) {
      String label = Wording.shortened(wording.isolated(each.name()));
      rows.add(
          List.of(new Button.Press(label, number + "_" + UnknownNames.number(each.key()), "")));
    }
    if (all.size() > PAGE) {
      int next = from + PAGE < all.size() ? from / PAGE + 1 : 0;
      rows.add(
          List.of(new Button.Press(wording.say("button.alias.others"), number + "-" + next, "")));
    }
    return said("admin.alias.which", Map.of("name", name)).with(rows);
  }

  private Reply said(String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording.say(key, arguments)));
  }
}
