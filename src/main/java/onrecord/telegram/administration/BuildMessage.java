package onrecord.telegram.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.administration.Administration.AdminPost;
import onrecord.telegram.journal.JournalFailure;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.SentAnswers.Answered;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests.Replaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// News of one build in one message, which is edited as the build goes on, no more often than the
/// chat's limits leave room for answers. How it ended is kept until it has arrived.
final class BuildMessage implements AdminOperations.Watcher {
  private static final Logger LOG = LoggerFactory.getLogger(BuildMessage.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "bulletin";

  private final AdminServices desk;
  private final AdminOperations works;
  private final AdminPost post;
  private final AtomicReference<Optional<AdminOperations.BuildState>> latest =
      new AtomicReference<>(Optional.empty());
  private final CountDownLatch ended = new CountDownLatch(1);

  BuildMessage(AdminServices desk, AdminOperations works, AdminPost post) {
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
  public void at(AdminOperations.BuildState progress) {
    latest.set(Optional.of(progress));
  }

  @Override
  public void ended(AdminOperations.BuildOutcome outcome) {
    ended.countDown();
    end(new BuildText(post.preferences()).of(outcome, works.serving()));
  }

  private void run() {
    boolean alone = post.where().place() == MessagePlace.PRIVATE;
    Duration apart = alone ? desk.apart() : desk.apart().multipliedBy(3);
    try {
      Optional<AdminOperations.BuildState> told = Optional.empty();
      while (!ended.await(apart.toMillis(), TimeUnit.MILLISECONDS)) {
        Optional<AdminOperations.BuildState> now = latest.get();
        if (now.isPresent() && !now.equals(told)) {
          edit(new BuildText(post.preferences()).under(now.get(), works.serving()));
          told = now;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JournalFailure | JsonProcessingException e) {
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
    } catch (JournalFailure e) {
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
  static void takeUp(AdminServices desk, AdminOperations works) {
    desk.journal()
        .counts()
        .mark(MARK)
        .flatMap(BuildMessage::read)
        .ifPresent(
            post ->
                new BuildMessage(desk, works, post)
                    .end(new BuildText(post.preferences()).cutOff(works.serving())));
  }

  private static Optional<AdminPost> read(String mark) {
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

  private static AdminPost post(String... parts) {
    var where =
        new Where(
            Long.parseLong(parts[0]),
            MessagePlace.valueOf(parts[3]),
            Integer.parseInt(parts[1]),
            Optional.of(parts[4]));
    return new AdminPost(where, Integer.parseInt(parts[2]), Preferences.of(parts[4]));
  }
}
