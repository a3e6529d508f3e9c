package onrecord.telegram.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.SubscriptionKind;
import onrecord.conversation.Wording;
import onrecord.telegram.journal.Subscriptions;
import onrecord.telegram.journal.Subscriptions.KeptSubscription;
import onrecord.telegram.journal.Subscriptions.Subscriber;
import onrecord.telegram.message.Incoming.Where;

/// What is said to whoever wants to be told of what is new: what that would be, that it is so, and
/// what a chat is told. Thread-safe.
public final class SubscriptionReplies {
  private static final Pattern COMMAND =
      Pattern.compile("(?i)\\A\\s*+/(subscribe|subscriptions)(?:@[a-z0-9_]++)?(?:\\s++|\\z)");
  private static final Pattern BEGIN = Pattern.compile("y_([eom])_([a-z0-9-]{0,58})");
  private static final Pattern END = Pattern.compile("u_([0-9a-z]{1,12})");
  private static final int RADIX = 36;
  private static final int LONGEST = 200;
  private static final int LONGEST_KEY = 58;

  private final Subscriptions subscriptions;
  private final ArchiveNews news;
  private final Clock clock;

  /// Of those chats.
  public SubscriptionReplies(Subscriptions subscriptions, ArchiveNews news, Clock clock) {
    this.subscriptions = subscriptions;
    this.news = news;
    this.clock = clock;
  }

  /// Where something said there is told of.
  public static Subscriber subscriber(Where where) {
    return new Subscriber(
        where.chat(), where.place().name(), where.thread(), where.language().orElse(""));
  }

  /// The button that ends a subscription.
  ///
  /// @param label what it says
  static Button stop(long number, String label) {
    return new Button.Press(label, "u_" + Long.toString(number, RADIX), "");
  }

  /// The reply; empty where it is none of this.
  public Optional<Reply> to(Message message, Where where) {
    if (message.pressed().isPresent()) {
      return pressed(message, message.pressed().get(), where);
    }
    Matcher command = COMMAND.matcher(message.text());
    if (message.forwarded() || !command.find() || where.place() == MessagePlace.TERMINAL) {
      return Optional.empty();
    }
    boolean list = command.group(1).equalsIgnoreCase("subscriptions");
    return Optional.of(
        list
            ? list(message, where)
            : offer(message.text().substring(command.end()), message, where));
  }

  private Optional<Reply> pressed(Message message, String payload, Where where) {
    Matcher begin = BEGIN.matcher(payload);
    Matcher end = END.matcher(payload);
    if (begin.matches()) {
      return Optional.of(
          offered(begin, message)
              .map(subscription -> begun(subscription, message, where))
              .orElseGet(() -> said(message, "subscribe.again").shown(Manner.NOTICE)));
    }
    return end.matches()
        ? Optional.of(ended(Long.parseLong(end.group(1), RADIX), message, where))
        : Optional.empty();
  }

  private Reply offer(String given, Message message, Where where) {
    String words = given.strip().replaceAll("\\s+", " ");
    if (words.length() > LONGEST) {
      return said(message, "subscribe.long", Map.of("count", LONGEST));
    }
    Optional<Subscription> understood = news.understood(words);
    if (understood.isEmpty()) {
      return said(message, "subscribe.nothing");
    }
    return refusal(understood.get(), message, where)
        .orElseGet(() -> offer(understood.get(), message));
  }

  private Optional<Reply> refusal(Subscription wanted, Message message, Where where) {
    List<KeptSubscription> present = own(where);
    boolean known = present.stream().anyMatch(each -> isSame(each.subscription(), wanted));
    if (known) {
      return Optional.of(said(message, "subscribe.known"));
    }
    return present.size() < Subscriptions.MOST
        ? Optional.empty()
        : Optional.of(said(message, "subscribe.most", Map.of("count", Subscriptions.MOST)));
  }

  /// Those that somebody there has begun.
  private List<KeptSubscription> own(Where where) {
    return subscriptions.of(where.chat()).stream().filter(each -> !each.outlet()).toList();
  }

  private static boolean isSame(Subscription one, Subscription other) {
    return one.kind() == other.kind() && one.words().equals(other.words());
  }

  private Reply offer(Subscription subscription, Message message) {
    Wording wording = wording(message);
    LocalDate yearAgo = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(1);
    int count = news.since(yearAgo, subscription);
    var begin = new Button.Press(wording.say("button.subscribe"), payload(subscription), "");
    return Reply.of(
            new Block.Paragraph(List.of(Run.bold(subscription.described(wording)))),
            Block.said(wording.say("subscribe.year", Map.of("count", count))),
            Block.said(wording.say("subscribe.from")))
        .with(List.of(List.of(begin)));
  }

  /// What the button carries: an organization's key, or a hash of the words that stand in the
  /// message replied to.
  private static String payload(Subscription subscription) {
    return switch (subscription.kind()) {
      case EVERYTHING -> "y_e_";
      case ORGANIZATION ->
          subscription.words().length() <= LONGEST_KEY
              ? "y_o_" + subscription.words()
              : "y_m_" + hash(subscription.name());
      case MATTER -> "y_m_" + hash(subscription.words());
    };
  }

  private static String hash(String words) {
    var sum = new CRC32();
    sum.update(words.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), RADIX);
  }

  /// What a button meant, where that can still be told.
  private Optional<Subscription> offered(Matcher begin, Message message) {
    return switch (begin.group(1)) {
      case "e" -> Optional.of(Subscription.EVERYTHING);
      case "o" -> news.organization(begin.group(2));
      default ->
          message.thread().stream()
              .flatMap(text -> rest(text).stream())
              .flatMap(words -> news.understood(words).stream())
              .filter(each -> hash(each.name()).equals(begin.group(2)))
              .findFirst();
    };
  }

  /// The words behind the command.
  private static Optional<String> rest(String text) {
    Matcher command = COMMAND.matcher(text);
    return command.find()
        ? Optional.of(text.substring(command.end()).strip().replaceAll("\\s+", " "))
        : Optional.empty();
  }

  private Reply begun(Subscription subscription, Message message, Where where) {
    Wording wording = wording(message);
    Optional<Reply> refusal = refusal(subscription, message, where);
    if (refusal.isPresent()) {
      return refusal.get().shown(Manner.NOTICE);
    }
    return Reply.of(
            new Block.Paragraph(List.of(Run.bold(subscription.described(wording)))),
            Block.said(wording.say("subscribe.done")))
        .shown(Manner.IN_PLACE)
        .changing(new PreferenceChange.Subscribe(subscription));
  }

  private Reply ended(long number, Message message, Where where) {
    boolean own = subscriptions.find(number).filter(each -> isOf(each, where.chat())).isPresent();
    Reply reply = said(message, own ? "subscriptions.stopped" : "subscriptions.gone");
    return own
        ? reply.shown(Manner.NOTICE).changing(new PreferenceChange.Unsubscribe(number))
        : reply.shown(Manner.NOTICE);
  }

  private static boolean isOf(KeptSubscription subscription, long chat) {
    return subscription.subscriber().chat() == chat;
  }

  private Reply list(Message message, Where where) {
    Wording wording = wording(message);
    List<KeptSubscription> all = own(where);
    if (all.isEmpty()) {
      return said(message, "subscriptions.none");
    }
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("subscriptions.title", Map.of("count", all.size()))));
    var rows = new ArrayList<List<Button>>();
    for (KeptSubscription each : all) {
      String what = each.subscription().described(wording);
      blocks.add(new Block.Item(List.of(Run.plain(what))));
      rows.add(List.of(stop(each.number(), stopping(each.subscription(), wording))));
    }
    return Reply.of(blocks.toArray(Block[]::new)).with(rows);
  }

  /// What the button says that ends it.
  static String stopping(Subscription subscription, Wording wording) {
    String what =
        subscription.kind() == SubscriptionKind.EVERYTHING
            ? subscription.described(wording)
            : Wording.shortened(subscription.name());
    return wording.say("button.unsubscribe", Map.of("what", what));
  }

  private static Wording wording(Message message) {
    return Wording.in(message.preferences().language());
  }

  private static Reply said(Message message, String key) {
    return said(message, key, Map.of());
  }

  private static Reply said(Message message, String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording(message).say(key, arguments)));
  }
}
