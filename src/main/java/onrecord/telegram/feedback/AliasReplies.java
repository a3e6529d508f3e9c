package onrecord.telegram.feedback;

import java.io.IOException;
import java.nio.file.Path;
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
import onrecord.publishing.listing.OrganizationAliases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a name that was asked for an alias of an organization: which one is meant, what was
/// written where, and the way back. A button carries the numbers of names, which are looked up
/// among those that are kept.
final class AliasReplies {
  private static final Logger LOG = LoggerFactory.getLogger(AliasReplies.class);
  private static final Pattern PAYLOAD =
      Pattern.compile("al_([0-9a-z]{1,8})(?:_([0-9a-z]{1,8})(_u)?|-([0-9]{1,4}))?");
  private static final int MOST_NAMES = 3;
  private static final int PAGE = 8;

  private final UnansweredQuestions unanswered;
  private final Path corpus;
  private final OrganizationAliases aliases;
  private final Wording wording;

  AliasReplies(UnansweredQuestions unanswered, Path corpus, Wording wording) {
    this.unanswered = unanswered;
    this.corpus = corpus;
    aliases = new OrganizationAliases(corpus);
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
    return UnknownNames.in(unanswered.all(), OrganizationAliases.organizations(corpus));
  }

  /// What comes of a press.
  Reply to(String payload) {
    Matcher button = PAYLOAD.matcher(payload);
    // An alias that was written is no unknown name any more, and its button still leads back.
    var names = UnknownNames.in(unanswered.all(), List.of());
    Optional<String> name = button.matches() ? names.of(button.group(1)) : Optional.<String>empty();
    if (name.isEmpty()) {
      return said("admin.alias.gone", Map.of()).shown(Manner.NOTICE);
    }
    if (button.group(2) == null) {
      int page = button.group(4) == null ? 0 : Integer.parseInt(button.group(4));
      Reply which = which(name.get(), page);
      return page == 0 && button.group(4) == null ? which : which.shown(Manner.IN_PLACE);
    }
    return names()
        .organization(button.group(2))
        .map(organization -> change(name.get(), organization, button.group(3) != null))
        .orElseGet(() -> said("admin.alias.gone", Map.of()).shown(Manner.NOTICE));
  }

  /// Asks which organization is meant: those with the likest names first.
  private Reply which(String name, int page) {
    List<Organization> all = names().nearest(name);
    if (all.isEmpty()) {
      return said("admin.alias.none", Map.of("file", OrganizationAliases.FILE));
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

  private Reply change(String name, Organization organization, boolean undone) {
    try {
      String key = organization.key();
      OrganizationAliases.Change change =
          undone ? aliases.remove(key, name) : aliases.add(key, name);
      if (change == OrganizationAliases.Change.BY_HAND) {
        return said("admin.alias.by-hand", about(name, organization)).shown(Manner.IN_PLACE);
      }
      LOG.info("an admin {} an alias of {}", undone ? "took back" : "added", key);
      return undone
          ? said("admin.alias.undone", about(name, organization)).shown(Manner.IN_PLACE)
          : written(name, organization);
    } catch (IOException e) {
      LOG.warn("an alias cannot be written", e);
      return said("admin.file.unwritable", Map.of("folder", corpus.toString()))
          .shown(Manner.IN_PLACE);
    }
  }

  private Reply written(String name, Organization organization) throws IOException {
    int line = aliases.line(organization.key(), name);
    String place = "%s:%d: %s".formatted(OrganizationAliases.FILE, line, name);
    String payload =
        "al_%s_%s_u".formatted(UnknownNames.number(name), UnknownNames.number(organization.key()));
    return Reply.of(
            Block.said(wording.say("admin.alias.done", about(name, organization))),
            new Block.Lines(List.of(place)),
            Block.said(wording.say("admin.alias.next")))
        .with(List.of(List.of(new Button.Press(wording.say("button.alias.undo"), payload, ""))))
        .shown(Manner.IN_PLACE);
  }

  private static Map<String, String> about(String name, Organization organization) {
    return Map.of(
        "name", name, "organization", organization.name(), "file", OrganizationAliases.FILE);
  }

  private Reply said(String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording.say(key, arguments)));
  }
}
