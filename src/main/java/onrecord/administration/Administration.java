package onrecord.administration;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import onrecord.exchange.Message.Place;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Block;
import onrecord.generation.Generations.SteppedBack;
import onrecord.hearing.Incoming.Handed;
import onrecord.hearing.Incoming.Said;
import onrecord.hearing.Incoming.Where;
import onrecord.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deals with what admins say. An admin is a person whose number is in the configuration; nobody
/// else is one, neither the admins of a group nor who writes in the name of a group or channel.
public final class Administration {
  private static final Logger LOG = LoggerFactory.getLogger(Administration.class);

  /// What admins may say, in the order of the menu.
  public static final List<String> COMMANDS =
      List.of("reindex", "rollback", "status", "unanswered");

  private final Set<Long> admins;
  private final Works works;
  private final Desk desk;
  private final Unanswered unanswered;

  /// For those admins.
  ///
  /// @param desk where news of a build goes out
  public Administration(Set<Long> admins, Works works, Desk desk, Unanswered unanswered) {
    this.admins = Set.copyOf(admins);
    this.works = works;
    this.desk = desk;
    this.unanswered = unanswered;
  }

  /// Whether words are a command for admins.
  public static boolean concerns(String text) {
    return COMMANDS.contains(command(text));
  }

  private static String command(String text) {
    String[] words = text.strip().split("\\s+", 2);
    String first = words[0].toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    return first.startsWith("/") ? first.substring(1) : "";
  }

  /// What comes of words.
  public Heard hear(Said said, Preferences preferences) {
    if (!concerns(said.text())) {
      return new Heard.Others();
    }
    if (!admins.contains(said.person())) {
      return refused(said.where(), said.person(), preferences);
    }
    String[] words = said.text().strip().toLowerCase(Locale.ROOT).split("\\s+");
    var post = new Post(said.where(), said.message(), preferences);
    return switch (command(said.text())) {
      case "reindex" -> reindex(words, post);
      case "rollback" -> new Heard.Told(rollBack(post));
      case "status" -> new Heard.Told(new Account(preferences).of(works.standing()));
      default -> new Heard.Told(unanswered.reply(preferences));
    };
  }

  /// What comes of a file.
  public Heard hear(Handed handed, Preferences preferences) {
    if (!admins.contains(handed.person())) {
      return new Heard.Others();
    }
    return new Heard.Told(new Newcomer(works, desk.files(), preferences).take(handed));
  }

  /// A place where news of a build belongs: below that message.
  record Post(Where where, int message, Preferences preferences) {}

  private Heard refused(Where where, long person, Preferences preferences) {
    LOG.info("somebody who is no admin used a command for admins");
    if (where.place() != Place.PRIVATE) {
      return new Heard.Silence();
    }
    var number = Map.of("number", String.valueOf(person));
    return new Heard.Told(said(preferences, "admin.refused", number));
  }

  private Heard reindex(String[] words, Post post) {
    Preferences preferences = post.preferences();
    boolean force = words.length == 2 && words[1].equals("force");
    if (words.length > 1 && !force) {
      return new Heard.Told(said(preferences, "admin.reindex.how", Map.of()));
    }
    var bulletin = new Bulletin(desk, works, post);
    return new Heard.Told(
        switch (works.reindex(force, bulletin)) {
          case Works.Begun.Started() -> {
            bulletin.begin();
            yield new Report(preferences).begun(works.serving());
          }
          case Works.Begun.UnderWay(var progress) -> new Report(preferences).busy(progress);
        });
  }

  private Reply rollBack(Post post) {
    Preferences preferences = post.preferences();
    try {
      return switch (new RollBack(desk.journal().counts(), works).once(post)) {
        case SteppedBack.To(var number) ->
            said(preferences, "admin.rollback.done", Map.of("number", number));
        case SteppedBack.Nowhere() -> said(preferences, "admin.rollback.none", Map.of());
        case SteppedBack.BuildUnderWay() -> said(preferences, "admin.rollback.busy", Map.of());
      };
    } catch (IOException e) {
      LOG.warn("the index before cannot serve", e);
      String why = String.valueOf(e.getMessage());
      return said(preferences, "admin.rollback.failed", Map.of("why", why));
    }
  }

  /// Tells what the end of the process cut off, where anything was: at the start.
  public void takeUp() {
    Bulletin.takeUp(desk, works);
  }

  private static Reply said(Preferences preferences, String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(Wording.in(preferences.language()).say(key, arguments)));
  }
}
