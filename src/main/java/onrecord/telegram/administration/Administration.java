package onrecord.telegram.administration;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Wording;
import onrecord.corpus.Organization;
import onrecord.index.RollBack;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.drafting.DraftConversation;
import onrecord.telegram.drafting.DraftConversation.AliasPress;
import onrecord.telegram.drafting.IndexingNews;
import onrecord.telegram.feedback.FeedbackReplies;
import onrecord.telegram.journal.Counters.Counted;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Where;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deals with what admins say. An admin is a person whose number is in the configuration; nobody
/// else is one, neither the admins of a group nor who writes in the name of a group or channel.
public final class Administration {
  private static final Logger LOG = LoggerFactory.getLogger(Administration.class);

  /// What admins may say, in the order of the menu.
  public static final List<String> COMMANDS =
      Stream.concat(
              Stream.of("reindex", "rollback", "status", "unanswered"),
              DraftConversation.COMMANDS.stream())
          .toList();

  private static final String EXPLAIN = "explain";
  private static final String ID = "id";

  private final Set<Long> admins;
  private final AdminOperations works;
  private final AdminServices desk;
  private final FeedbackReplies feedback;
  private final DraftConversation drafts;
  private final IndexingNews indexing;

  /// For those admins.
  ///
  /// @param desk where news of a build goes out
  public Administration(
      Set<Long> admins, AdminOperations works, AdminServices desk, FeedbackReplies feedback) {
    this.admins = Set.copyOf(admins);
    this.works = works;
    this.desk = desk;
    this.feedback = feedback;
    indexing = new IndexingNews(works, desk.journal(), desk.requests(), desk.wake());
    drafts = new DraftConversation(works, desk.journal(), desk.files()::bring, indexing);
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

  private static Reply explaining(Preferences preferences) {
    boolean explained = !preferences.explained();
    String key = explained ? "explain.on" : "explain.off";
    return Reply.of(Block.said(Wording.in(preferences.language()).say(key)))
        .changing(new PreferenceChange.Chosen(preferences.explaining(explained)));
  }

  /// What comes of words.
  public AdminResponse hear(Said said, Preferences preferences) {
    boolean admin = admins.contains(said.person());
    Optional<Reply> drafted = admin ? drafts.hear(said, preferences) : Optional.empty();
    if (drafted.isPresent()) {
      return new AdminResponse.AdminAnswer(drafted.get());
    }
    // What is passed on was said by somebody else, and is nobody's command.
    return said.forwarded() ? new AdminResponse.NotForAdmins() : command(said, preferences);
  }

  private AdminResponse command(Said said, Preferences preferences) {
    if (command(said.text()).equals(EXPLAIN) && admins.contains(said.person())) {
      return new AdminResponse.AdminAnswer(explaining(preferences));
    } else if (command(said.text()).equals(ID)) {
      return IdResponse.of(said, admins.contains(said.person()), preferences);
    } else if (!concerns(said.text())) {
      return new AdminResponse.NotForAdmins();
    }
    if (!admins.contains(said.person())) {
      return refused(said.where(), said.person(), preferences);
    }
    String[] words = said.text().strip().toLowerCase(Locale.ROOT).split("\\s+");
    var post = new AdminPost(said.where(), said.message(), preferences);
    return switch (command(said.text())) {
      case "reindex" -> reindex(words, post);
      case "rollback" -> new AdminResponse.AdminAnswer(rollBack(post));
      case "status" -> new AdminResponse.AdminAnswer(new StatusText(preferences).of(works));
      default -> new AdminResponse.AdminAnswer(unanswered(said.text(), preferences));
    };
  }

  /// What is to be counted of an opinion about the answer to a question.
  public List<Counted> judged(String question, Opinion opinion) {
    return feedback.counted(question, opinion);
  }

  private Reply unanswered(String text, Preferences preferences) {
    String[] words = text.strip().split("\\s+", 2);
    String wanted = words.length > 1 ? words[1] : "";
    return feedback.list(wanted, works.publishing().organizations(), preferences);
  }

  /// What comes of a press on a button.
  ///
  /// @param entry its number in the journal
  public AdminResponse hear(Pressed pressed, long entry, Preferences preferences) {
    Optional<Reply> drafted =
        admins.contains(pressed.person())
            ? drafts.press(pressed, entry, preferences)
            : Optional.empty();
    boolean imports = ImportUpload.concerns(pressed.payload());
    if (drafted.isPresent()) {
      return new AdminResponse.AdminAnswer(drafted.get());
    } else if (!imports && !FeedbackReplies.concerns(pressed.payload())) {
      return new AdminResponse.NotForAdmins();
    }
    if (!admins.contains(pressed.person())) {
      var number = Map.of("number", String.valueOf(pressed.person()));
      LOG.info("somebody who is no admin pressed a button for admins (entry {})", entry);
      Reply refusal = said(preferences, "admin.refused", number);
      return new AdminResponse.AdminAnswer(refusal.shown(Reply.Manner.NOTICE));
    }
    return new AdminResponse.AdminAnswer(
        imports ? imported(pressed, entry, preferences) : alias(pressed, entry, preferences));
  }

  private Reply imported(Pressed pressed, long entry, Preferences preferences) {
    var press = new ImportUpload(works, desk.files(), preferences).press(pressed);
    press.step().ifPresent(step -> drafts.index(step, pressed, entry, preferences));
    return press.reply();
  }

  private Reply alias(Pressed pressed, long entry, Preferences preferences) {
    List<Organization> listed = works.publishing().organizations();
    return feedback
        .chosen(pressed.payload(), listed)
        .map(
            alias ->
                drafts.alias(
                    new AliasPress(alias.key(), alias.name(), pressed, entry), preferences))
        .orElseGet(() -> feedback.pressed(pressed.payload(), listed, preferences));
  }

  /// What comes of a file.
  public AdminResponse hear(Handed handed, Preferences preferences) {
    if (!admins.contains(handed.person())) {
      return new AdminResponse.NotForAdmins();
    }
    return new AdminResponse.AdminAnswer(
        new ImportUpload(works, desk.files(), preferences)
            .take(handed)
            .orElseGet(() -> drafts.take(handed, preferences)));
  }

  /// Whether words are an admin's command, or a value that was asked of them: what is done, is done
  /// once, however often they are edited.
  public boolean isDone(Said said) {
    return concerns(said.text()) || (admins.contains(said.person()) && drafts.isValue(said));
  }

  /// A reply to whoever wants help, with what an admin may say besides.
  public Reply helping(Said said, Reply reply, Preferences preferences) {
    boolean asked = command(said.text()).equals("help") && admins.contains(said.person());
    return asked && said.where().place() == MessagePlace.PRIVATE
        ? AdminHelp.below(reply, Wording.in(preferences.language()))
        : reply;
  }

  /// A place where news of a build belongs: below that message.
  record AdminPost(Where where, int message, Preferences preferences) {}

  private AdminResponse refused(Where where, long person, Preferences preferences) {
    LOG.info("somebody who is no admin used a command for admins");
    var number = Map.of("number", String.valueOf(person));
    return where.place() == MessagePlace.PRIVATE
        ? new AdminResponse.AdminAnswer(said(preferences, "admin.refused", number))
        : new AdminResponse.Silence();
  }

  private AdminResponse reindex(String[] words, AdminPost post) {
    Preferences preferences = post.preferences();
    boolean force = words.length == 2 && words[1].equals("force");
    if (words.length > 1 && !force) {
      return new AdminResponse.AdminAnswer(said(preferences, "admin.reindex.how", Map.of()));
    }
    var bulletin = new BuildMessage(desk, works, post);
    return new AdminResponse.AdminAnswer(
        switch (works.reindex(force, bulletin)) {
          case AdminOperations.Begun.Started() -> {
            bulletin.begin();
            yield new BuildText(preferences).begun(works.serving());
          }
          case AdminOperations.Begun.AlreadyBuilding(var progress) ->
              new BuildText(preferences).busy(progress);
        });
  }

  private Reply rollBack(AdminPost post) {
    Preferences preferences = post.preferences();
    try {
      return switch (new RollBackOnce(desk.journal().counts(), works).once(post)) {
        case RollBack.To(var number) ->
            said(preferences, "admin.rollback.done", Map.of("number", number));
        case RollBack.Nowhere() -> said(preferences, "admin.rollback.none", Map.of());
        case RollBack.BuildUnderWay() -> said(preferences, "admin.rollback.busy", Map.of());
      };
    } catch (IOException e) {
      LOG.warn("the index before cannot serve", e);
      return said(preferences, "admin.rollback.failed", Map.of("why", "" + e.getMessage()));
    }
  }

  /// Tells what the end of the process cut off, where anything was: at the start.
  public void takeUp() {
    BuildMessage.takeUp(desk, works);
    indexing.takeUp();
  }

  private static Reply said(Preferences preferences, String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(Wording.in(preferences.language()).say(key, arguments)));
  }
}
