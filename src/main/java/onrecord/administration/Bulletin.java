package onrecord.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.administration.Administration.Post;
import onrecord.exchange.Message.Place;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.hearing.Incoming.Where;
import onrecord.journal.Answers.Answered;
import onrecord.journal.Journal;
import onrecord.journal.Outbox.Sending;
import onrecord.requests.Requests.Replaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// News of one build in one message, which is edited as the build goes on, no more often than the
/// chat's limits leave room for answers. How it ended is kept until it has arrived.
final class Bulletin implements Works.Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(Bulletin.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "bulletin";

  private final Desk desk;
  private final Works works;
  private final Post post;
  private final AtomicReference<Optional<Works.Progress>> latest =
      new AtomicReference<>(Optional.empty());
  private final CountDownLatch ended = new CountDownLatch(1);

  Bulletin(Desk desk, Works works, Post post) {
    this.desk = desk;
    this.works = works;
    this.post = post;
  }

  /// Begins to edit the message, once it is there.
  void begin() {
    Where where = post.where();
    String language = post.preferences().language();
    desk.journal()
        .counts()
        .mark(
            MARK,
            "%d %d %d %s %s"
                .formatted(where.chat(), where.thread(), post.message(), where.place(), language));
    Thread.ofVirtual().name("bulletin").start(this::run);
  }

  @Override
  public void at(Works.Progress progress) {
    latest.set(Optional.of(progress));
  }

  @Override
  public void ended(Works.Outcome outcome) {
    ended.countDown();
    end(new Report(post.preferences()).of(outcome, works.serving()));
  }

  private void run() {
    boolean alone = post.where().place() == Place.PRIVATE;
    Duration apart = alone ? desk.apart() : desk.apart().multipliedBy(3);
    try {
      Optional<Works.Progress> told = Optional.empty();
      while (!ended.await(apart.toMillis(), TimeUnit.MILLISECONDS)) {
        Optional<Works.Progress> now = latest.get();
        if (now.isPresent() && !now.equals(told)) {
          edit(new Report(post.preferences()).under(now.get(), works.serving()));
          told = now;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Journal.Failure | JsonProcessingException e) {
      LOG.warn("how far the build is cannot be told; it goes on", e);
    }
  }

  /// Edits the message at once, if it has arrived; an edit that does not come through is made up
  /// for by the next.
  private void edit(Reply reply) throws InterruptedException, JsonProcessingException {
    List<Integer> messages = messages();
    if (!messages.isEmpty()) {
      Sending sending = sendings(reply, messages).getFirst();
      JsonNode parameters = JSON.readTree(sending.body());
      if (ended.getCount() > 0) {
        desk.delivery().now(sending.method(), parameters);
      }
    }
  }

  private void end(Reply reply) {
    long chat = post.where().chat();
    try {
      desk.journal().outbox().add(chat, sendings(reply, messages()));
      desk.journal().counts().mark(MARK, "");
      desk.wake().accept(chat);
    } catch (Journal.Failure e) {
      LOG.error("how the build ended cannot be kept and is not told", e);
    }
  }

  private List<Sending> sendings(Reply reply, List<Integer> messages) {
    return desk.requests()
        .instead(reply, post.preferences(), post.where(), new Replaced(post.message(), messages));
  }

  private List<Integer> messages() {
    return desk.journal()
        .answers()
        .to(post.where().chat(), post.message())
        .map(Answered::messages)
        .orElse(List.of());
  }

  /// Says of a build that the end of the process cut off that it was.
  static void takeUp(Desk desk, Works works) {
    desk.journal()
        .counts()
        .mark(MARK)
        .flatMap(Bulletin::read)
        .ifPresent(
            post ->
                new Bulletin(desk, works, post)
                    .end(new Report(post.preferences()).cutOff(works.serving())));
  }

  private static Optional<Post> read(String mark) {
    String[] parts = mark.split(" ", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      return Optional.of(post(parts));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Post post(String... parts) {
    var where =
        new Where(
            Long.parseLong(parts[0]),
            Place.valueOf(parts[3]),
            Integer.parseInt(parts[1]),
            Optional.of(parts[4]));
    return new Post(where, Integer.parseInt(parts[2]), Preferences.of(parts[4]));
  }
}
