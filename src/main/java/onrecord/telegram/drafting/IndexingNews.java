package onrecord.telegram.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.publishing.PublishingStep;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.AdminOperations.Begun;
import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.JournalFailure;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Replaced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the index built after a step, and says in the message that told of the step when the archive
/// answers with it. What is still to be said is kept in the journal. Thread-safe.
public final class IndexingNews {
  private static final Logger LOG = LoggerFactory.getLogger(IndexingNews.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "publishing.awaited";
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

  private final AdminOperations works;
  private final Journal journal;
  private final Requests requests;
  private final LongConsumer wake;
  private final AtomicBoolean working = new AtomicBoolean();

  /// Over that archive.
  ///
  /// @param wake called with a chat when something for it waits in the outbox
  public IndexingNews(
      AdminOperations works, Journal journal, Requests requests, LongConsumer wake) {
    this.works = works;
    this.journal = journal;
    this.requests = requests;
    this.wake = wake;
  }

  /// A message that is to say when the archive answers with steps.
  ///
  /// @param entry the number of the press that it was, which must be dealt with first
  /// @param language of whoever pressed
  record AwaitedMessage(long chat, int message, long entry, List<Integer> steps, String language) {}

  /// Has a message say it, and the index built.
  void await(AwaitedMessage message) {
    synchronized (this) {
      List<AwaitedMessage> all = new ArrayList<>(awaited());
      all.removeIf(each -> each.chat() == message.chat() && each.message() == message.message());
      all.add(message);
      keep(all);
    }
    takeUp();
  }

  /// Has the index built after a step of which nobody waits to be told.
  void begin() {
    await(new AwaitedMessage(0, 0, 0, List.of(), ""));
  }

  /// Goes on with what is still to be said, where anything is: at the start.
  public void takeUp() {
    if (!awaited().isEmpty() && working.compareAndSet(false, true)) {
      Thread.ofVirtual().name("publishing").start(this::work);
    }
  }

  private void work() {
    try {
      for (List<AwaitedMessage> due = awaited(); !due.isEmpty(); due = awaited()) {
        due.forEach(this::ended);
        tell(due, built());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (JournalFailure e) {
      LOG.warn("that statements are indexed is told after the next start", e);
    } finally {
      working.set(false);
    }
  }

  /// Waits until the press that brought it was dealt with: what is said last must be the last.
  private void ended(AwaitedMessage message) {
    while (isPending(message) && !Thread.currentThread().isInterrupted()) {
      java.util.concurrent.locks.LockSupport.parkNanos(BETWEEN_TRIES.toNanos() / 10);
    }
  }

  private boolean isPending(AwaitedMessage message) {
    return journal
        .inbox()
        .next(message.chat())
        .filter(entry -> entry.number() <= message.entry())
        .isPresent();
  }

  /// Builds, once nobody else does: a build that is under way may have read the files before.
  private BuildOutcome built() throws InterruptedException {
    while (true) {
      var end = new BuildEnd();
      switch (works.reindex(false, end)) {
        case Begun.Started() -> {
          return end.awaited();
        }
        case Begun.AlreadyBuilding _ -> Thread.sleep(BETWEEN_TRIES);
      }
    }
  }

  /// Waits for the end of a build.
  private static final class BuildEnd implements AdminOperations.Watcher {
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<BuildOutcome> outcome = Optional.empty();

    @Override
    public void at(AdminOperations.BuildState progress) {
      // Seconds: nobody needs to be told how far it is.
    }

    @Override
    public void ended(BuildOutcome end) {
      outcome = Optional.of(end);
      ended.countDown();
    }

    BuildOutcome awaited() throws InterruptedException {
      ended.await();
      return outcome.orElseThrow();
    }
  }

  private void tell(List<AwaitedMessage> due, BuildOutcome outcome) {
    for (AwaitedMessage each : due.stream().filter(one -> one.message() != 0).toList()) {
      Preferences preferences = preferences(each);
      var where = new Where(each.chat(), MessagePlace.PRIVATE, 0, Optional.empty());
      Reply reply = said(each, outcome, preferences);
      journal
          .outbox()
          .add(
              each.chat(),
              requests.instead(
                  reply, preferences, where, new Replaced(0, List.of(each.message()))));
      wake.accept(each.chat());
    }
    synchronized (this) {
      List<AwaitedMessage> left = new ArrayList<>(awaited());
      left.removeAll(due);
      keep(left);
    }
  }

  private Preferences preferences(AwaitedMessage message) {
    return journal
        .chats()
        .preferences(message.chat())
        .map(Preferences::decode)
        .orElseGet(() -> Preferences.of(message.language()));
  }

  private Reply said(AwaitedMessage message, BuildOutcome outcome, Preferences preferences) {
    var text = new PublishingText(preferences);
    List<PublishingStep> steps = steps(message.steps());
    List<Block> blocks = new ArrayList<>();
    if (steps.size() == 1) {
      blocks.addAll(text.taken(steps.getFirst(), false));
    } else {
      blocks.add(text.said("publish.all.done", Map.of("count", steps.size())));
    }
    Optional<String> failure = failure(outcome);
    if (failure.isPresent()) {
      blocks.add(text.said("publish.not-indexed", Map.of("why", failure.get())));
    } else {
      blocks.add(text.said("publish.indexed", Map.of("number", works.serving())));
      steps.stream()
          .limit(10)
          .flatMap(step -> works.publishing().served(step.statement()).stream())
          .map(PublishingText::link)
          .forEach(blocks::add);
    }
    Reply reply = Reply.of(blocks.toArray(Block[]::new));
    return steps.size() == 1 ? reply.with(text.undoing(steps.getFirst())) : reply;
  }

  private static Optional<String> failure(BuildOutcome outcome) {
    return switch (outcome) {
      case BuildOutcome.Built(var report) -> report.objection();
      case BuildOutcome.Failed(var why) -> Optional.of(why);
    };
  }

  private List<PublishingStep> steps(List<Integer> numbers) {
    try {
      return works.publishing().steps().stream()
          .filter(step -> numbers.contains(step.step()))
          .toList();
    } catch (IOException e) {
      LOG.warn("the steps of the admins cannot be read", e);
      return List.of();
    }
  }

  private List<AwaitedMessage> awaited() {
    try {
      String kept = journal.counts().mark(MARK).filter(mark -> !mark.isEmpty()).orElse("[]");
      return JSON.readValue(kept, new TypeReference<List<AwaitedMessage>>() {});
    } catch (JsonProcessingException e) {
      LOG.warn("what was to be told of steps cannot be read", e);
      return List.of();
    }
  }

  private void keep(List<AwaitedMessage> all) {
    try {
      journal.counts().mark(MARK, JSON.writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers can be written", e);
    }
  }
}
