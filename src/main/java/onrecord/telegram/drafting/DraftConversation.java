package onrecord.telegram.drafting;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.publishing.DraftOutcome.Drafted;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.publishing.drafting.Drafting.CorrectedField;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.drafting.DraftCommands.CommandReply;
import onrecord.telegram.drafting.DraftCommands.DraftCommand;
import onrecord.telegram.drafting.DraftPresses.PressReply;
import onrecord.telegram.drafting.IndexingNews.AwaitedMessage;
import onrecord.telegram.drafting.OfferedUpload.FileBringer;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.SentAnswers.Answered;
import onrecord.telegram.message.Incoming.ForwardedPost;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What admins say and press to bring statements into the archive, to change them and to take them
/// out. Whoever calls knows that they are admins. Thread-safe.
public final class DraftConversation {
  private static final Logger LOG = LoggerFactory.getLogger(DraftConversation.class);

  /// What admins write, in the order of the menu.
  public static final List<String> COMMANDS =
      List.of("drafts", "edit", "withdraw", "organization", "undo");

  private static final String ASKING = "/draft ";
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S{1,2000}");
  private static final int RADIX = Character.MAX_RADIX;

  private final AdminOperations works;
  private final Journal journal;
  private final FileBringer files;
  private final IndexingNews news;

  /// Over that archive.
  ///
  /// @param files brings what is handed over
  public DraftConversation(
      AdminOperations works, Journal journal, FileBringer files, IndexingNews news) {
    this.works = works;
    this.journal = journal;
    this.files = files;
    this.news = news;
  }

  /// What stands in the journal for a question for a field's value.
  static String asking(DraftPayload payload) {
    return ASKING + payload.encoded();
  }

  /// Whether a thread is such a question, on which no question to the archive goes on.
  public static boolean isAsking(List<String> thread) {
    return !thread.isEmpty() && thread.getLast().startsWith(ASKING);
  }

  /// Whether words are the value that was asked for.
  public boolean isValue(Said said) {
    return asked(said).isPresent();
  }

  private Optional<DraftPayload> asked(Said said) {
    if (said.repliedTo() == 0 || said.where().place() != MessagePlace.PRIVATE) {
      return Optional.empty();
    }
    return journal
        .answers()
        .containing(said.where().chat(), said.repliedTo())
        .map(Answered::thread)
        .filter(DraftConversation::isAsking)
        .flatMap(thread -> DraftPayload.read(thread.getLast().substring(ASKING.length())));
  }

  private static String key(long chat, int message) {
    return Long.toString(chat, RADIX).replace('-', 'n') + "-" + Integer.toString(message, RADIX);
  }

  /// The reply to an admin's words; empty where they are none of this.
  public Optional<Reply> hear(Said said, Preferences preferences) {
    try {
      Optional<DraftPayload> asked = said.forwarded() ? Optional.empty() : asked(said);
      if (asked.isPresent()) {
        return Optional.of(corrected(asked.get(), said, preferences));
      }
      boolean isPrivate = said.where().place() == MessagePlace.PRIVATE;
      if (isPrivate && said.post().isPresent()) {
        return Optional.of(forwarded(said, said.post().get(), preferences));
      }
      if (isPrivate && !said.forwarded() && ADDRESS.matcher(said.text().strip()).matches()) {
        return Optional.of(
            Reply.of(Block.said(Wording.in(preferences.language()).say("publish.web"))));
      }
      return said.forwarded() ? Optional.empty() : command(said, preferences);
    } catch (IOException e) {
      return Optional.of(unwritable(e, preferences));
    }
  }

  private Reply unwritable(IOException e, Preferences preferences) {
    LOG.warn("the archive's folder or what is kept of drafts cannot be read or written", e);
    var folder = Map.of("folder", works.corpus().toString());
    return Reply.of(
        Block.said(Wording.in(preferences.language()).say("admin.file.unwritable", folder)));
  }

  private Optional<Reply> command(Said said, Preferences preferences) throws IOException {
    String[] words = said.text().strip().split("\\s+", 2);
    String name = words[0].toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
    if (!name.startsWith("/") || !COMMANDS.contains(name.substring(1))) {
      return Optional.empty();
    }
    String rest = words.length > 1 ? words[1].strip() : "";
    String key = key(said.where().chat(), said.message());
    CommandReply reply =
        new DraftCommands(works.publishing())
            .of(new DraftCommand(name.substring(1), rest, key, said, preferences));
    if (reply.step().isPresent()) {
      news.begin();
    }
    return Optional.of(reply.reply());
  }

  private Reply corrected(DraftPayload asked, Said said, Preferences preferences)
      throws IOException {
    var field = new CorrectedField(asked.field().orElseThrow(), asked.version(), said.person());
    return switch (works.publishing().correct(asked.about(), field, said.text())) {
      case Drafted(var draft) -> new DraftText(preferences).of(draft);
      case Refused refused -> {
        Reply why = new PublishingText(preferences).refused(refused);
        yield works
            .publishing()
            .find(asked.about())
            .filter(draft -> draft.draft().isOpen())
            .map(draft -> new DraftText(preferences).of(draft))
            .map(
                shown -> {
                  var blocks = new java.util.ArrayList<>(why.blocks());
                  blocks.addAll(shown.blocks());
                  return shown.saying(blocks);
                })
            .orElse(why);
      }
    };
  }

  private Reply forwarded(Said said, ForwardedPost post, Preferences preferences)
      throws IOException {
    Map<String, String> keys = new LinkedHashMap<>();
    List<String> names = List.of(post.title(), "@" + post.name(), post.name());
    keys.put("title", title(post.text()));
    keys.put("organization", works.publishing().organization(names).orElse(""));
    keys.put("author", post.signature());
    keys.put(
        "date", Instant.ofEpochSecond(post.date()).atZone(ZoneOffset.UTC).toLocalDate().toString());
    boolean isPublic = !post.name().isEmpty();
    keys.put("url", isPublic ? "https://t.me/" + post.name() + "/" + post.message() : "");
    keys.put("source", isPublic ? "@" + post.name() : post.title());
    String key = key(said.where().chat(), said.message());
    return new DraftText(preferences)
        .of(works.publishing().offer(key, said.person(), keys, post.text()));
  }

  private static String title(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> DraftText.shortened(line.replaceFirst("^> ", ""), 110))
        .orElse("");
  }

  /// The reply to a file of an admin.
  public Reply take(Handed handed, Preferences preferences) {
    String key = key(handed.where().chat(), handed.message());
    return new OfferedUpload(works, files, preferences).take(handed, key);
  }

  /// The reply to an admin's press; empty where the button is none of these.
  ///
  /// @param entry the number of the press in the journal
  public Optional<Reply> press(Pressed pressed, long entry, Preferences preferences) {
    Optional<DraftPayload> payload = DraftPayload.read(pressed.payload());
    if (payload.isEmpty()) {
      return Optional.empty();
    }
    try {
      PressReply reply =
          new DraftPresses(works.publishing(), preferences).of(payload.get(), pressed.person());
      return Optional.of(indexed(reply, pressed, entry, preferences));
    } catch (IOException e) {
      return Optional.of(unwritable(e, preferences));
    }
  }

  /// That a name is made another one of an organization by a press.
  ///
  /// @param entry the number of the press in the journal
  public record AliasPress(String key, String name, Pressed pressed, long entry) {}

  /// The reply to an admin who makes a name another one of an organization.
  public Reply alias(AliasPress press, Preferences preferences) {
    try {
      PressReply reply =
          new DraftPresses(works.publishing(), preferences)
              .alias(press.key(), press.name(), press.pressed().person());
      return indexed(reply, press.pressed(), press.entry(), preferences);
    } catch (IOException e) {
      return unwritable(e, preferences);
    }
  }

  /// Has the index built after a step that an admin's press has taken, whose message says when.
  ///
  /// @param entry the number of the press in the journal
  public void index(PublishingStep step, Pressed pressed, long entry, Preferences preferences) {
    var taken = new PressReply(Reply.of(), List.of(step));
    Reply _ = indexed(taken, pressed, entry, preferences);
  }

  /// Has the index built after the steps that were taken.
  private Reply indexed(PressReply reply, Pressed pressed, long entry, Preferences preferences) {
    if (!reply.steps().isEmpty()) {
      List<Integer> steps = reply.steps().stream().map(PublishingStep::step).toList();
      news.await(
          new AwaitedMessage(
              pressed.where().chat(), pressed.message(), entry, steps, preferences.language()));
    }
    return reply.reply();
  }
}
