package onrecord.fakebotapi;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import onrecord.fakebotapi.method.Files;
import onrecord.fakebotapi.method.Methods;
import onrecord.fakebotapi.method.Profile;
import onrecord.fakebotapi.queue.UpdateQueue;
import onrecord.fakebotapi.queue.WebhookDelivery;
import onrecord.fakebotapi.wire.Answerer;
import onrecord.fakebotapi.wire.Door;
import onrecord.fakebotapi.wire.Faults;
import onrecord.fakebotapi.wire.FloodControl;
import onrecord.fakebotapi.wire.Paths;
import onrecord.fakebotapi.wire.Request;
import onrecord.fakebotapi.wire.Requests;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.User;
import onrecord.fakebotapi.world.World;

/// A Bot API server for one bot, with persons and chats for tests to act in.
public final class FakeBotApi implements AutoCloseable {
  /// The name of the bot that it serves.
  public static final String BOT_NAME = "onrecord_test_bot";

  private static final User BOT = User.bot(700_001, BOT_NAME);
  private static final String TOKEN = BOT.id() + ":AAFakeFakeFakeFakeFakeFakeFakeFakeFa";
  private static final String OTHER_TOKEN = BOT.id() + ":AAOtherOtherOtherOtherOtherOtherOtherO";

  private final Setting setting;
  private final UpdateQueue queue;
  private final World world;
  private final WebhookDelivery webhook;
  private final Methods methods;
  private final Requests requests;
  private final Answerer answerer;
  private final Paths paths;
  private final Door door;

  /// How the server is to be.
  ///
  /// @param prefix what its paths begin with, such as `/telegram`; may be empty
  /// @param firstUpdate the number of the first update
  /// @param slowsRepeats whether a poll repeated at once gets less and later, as really
  public record Setting(
      Clock clock,
      String prefix,
      FloodControl.Limits limits,
      int firstUpdate,
      boolean slowsRepeats) {
    /// As strict as the real server.
    public static final Setting REAL =
        new Setting(Clock.systemUTC(), "", FloodControl.Limits.REAL, 812_000_001, true);

    /// Without limits against floods, and without slowing whoever polls again at once.
    public static final Setting QUICK =
        new Setting(Clock.systemUTC(), "", FloodControl.Limits.NONE, 812_000_001, false);

    /// With another clock.
    public Setting with(Clock other) {
      return new Setting(other, prefix, limits, firstUpdate, slowsRepeats);
    }

    /// With paths that begin so.
    public Setting under(String other) {
      return new Setting(clock, other, limits, firstUpdate, slowsRepeats);
    }
  }

  /// As strict as the real one.
  public FakeBotApi() {
    this(Setting.REAL);
  }

  /// As set.
  public FakeBotApi(Setting setting) {
    this.setting = setting;
    Clock clock = setting.clock();
    this.queue = new UpdateQueue(clock, setting.firstUpdate(), setting.slowsRepeats());
    this.world = new World(clock, queue, BOT);
    this.webhook = new WebhookDelivery(queue);
    this.methods = new Methods(world, queue, webhook, clock);
    this.requests = new Requests(clock, world::wake);
    this.paths = new Paths(setting.prefix(), TOKEN);
    this.answerer =
        new Answerer(paths, methods, requests, new FloodControl(clock, setting.limits()));
    this.door = new Door(answerer);
  }

  /// Its address, without a slash at the end.
  public URI address() {
    return URI.create("http://127.0.0.1:" + door.port() + setting.prefix());
  }

  /// The bot's token.
  public String token() {
    return TOKEN;
  }

  /// From now on the bot's token is not right any more.
  public void revokeToken() {
    paths.token(OTHER_TOKEN);
  }

  /// The persons and chats.
  public World world() {
    return world;
  }

  /// Somebody whose app speaks that language.
  public Person person(String name, String language) {
    return world.person(name, language);
  }

  /// The chat of the bot with a person.
  public Chat privateChat(Person person) {
    return world.privateChat(person);
  }

  /// The updates that wait.
  public UpdateQueue updates() {
    return queue;
  }

  /// From now on updates are numbered from there.
  public void resetIds(int first) {
    queue.resetIds(first);
  }

  /// The deliveries to the webhook.
  public WebhookDelivery webhook() {
    return webhook;
  }

  /// What the bot said about itself.
  public Profile profile() {
    return methods.profile();
  }

  /// The files that can be fetched.
  public Files files() {
    return methods.files();
  }

  /// What is to go wrong.
  public Faults faults() {
    return answerer.faults();
  }

  /// Refuses connections from now on.
  public void goesDown() {
    door.shut();
  }

  /// Lets connections in from now on, to end them at once.
  public void throwsOut() {
    door.throwOut();
  }

  /// Serves again.
  public void comesBack() {
    door.open();
  }

  /// All requests, in order of arrival.
  public List<Request> requests() {
    return requests.all();
  }

  /// The requests of that method.
  public List<Request> requests(String method) {
    return requests.all().stream().filter(each -> each.method().equals(method)).toList();
  }

  /// What Bot API 10.2 refuses for its form, or does not take as it is.
  public List<Requests.Refusal> refusals() {
    return requests.refusals();
  }

  /// The requests that came before a `retry_after` had passed.
  public List<Request> earlyRequests() {
    return requests.early();
  }

  /// Waits until it is so, looking whenever something happens; false where it is not after that
  /// time.
  public boolean await(Duration most, BooleanSupplier condition) throws InterruptedException {
    return world.await(most, condition);
  }

  @Override
  public void close() {
    answerer.close();
    webhook.close();
    queue.close();
    door.close();
  }
}
