package onrecord.telegram.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.delivery.Pacing;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.FeedbackReplies;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;
import onrecord.telegram.message.Requests.Below;
import onrecord.testing.FakeWorks;
import onrecord.testing.SetClock;

/// An administration with one admin, at a server that takes everything.
final class Office implements AutoCloseable {
  static final long ADMIN = 7;
  static final Preferences ENGLISH = Preferences.of("en");

  /// What was asked of the server.
  record Asked(String method, JsonNode parameters) {
    String text() {
      return parameters.path("text").asText();
    }
  }

  final SetClock clock = new SetClock(Instant.parse("2026-01-02T12:00:00Z"));
  final List<Asked> asked = new CopyOnWriteArrayList<>();
  final Map<String, byte[]> files = new HashMap<>();
  final FakeWorks works;
  final Journal journal;
  final Delivery delivery;
  final Feedback feedback;
  final Administration administration;

  Office(Path folder) throws IOException {
    works = new FakeWorks(Files.createDirectories(folder.resolve("archive")));
    journal = Journal.open(folder.resolve("journal.sqlite"), clock, Duration.ofDays(2));
    Caller caller =
        (method, parameters, _) -> {
          asked.add(new Asked(method, parameters.deepCopy()));
          var message = JsonNodeFactory.instance.objectNode().put("message_id", 100 + asked.size());
          return new Outcome.Done(message);
        };
    delivery = new Delivery(caller, journal, new Pacing(clock, this::pass), (_, _) -> {}, _ -> {});
    feedback = Feedback.in(journal.counts(), clock, 3);
    var desk =
        new AdminServices(
            journal,
            delivery,
            _ -> {},
            new Requests("archive_bot"),
            this::bring,
            Duration.ofMillis(1));
    administration = new Administration(Set.of(ADMIN), works, desk, new FeedbackReplies(feedback));
  }

  private boolean bring(String id, Path into, long limit) {
    byte[] content = files.getOrDefault(id, new byte[0]);
    if (content.length == 0 || content.length > limit) {
      return false;
    }
    try {
      Files.write(into, content);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass(Instant moment) {
    Duration left = Duration.between(clock.instant(), moment);
    if (left.isPositive()) {
      clock.pass(left);
    }
  }

  static Where chat(MessagePlace place) {
    return new Where(place == MessagePlace.PRIVATE ? ADMIN : -5, place, 0, Optional.of("en"));
  }

  static Said said(String text, MessagePlace place, long person) {
    return new Said(chat(place), 3, Instant.EPOCH, person, text, 0, false, false);
  }

  /// The reply to the admin's words in private, which goes out.
  Reply says(String text) throws InterruptedException {
    Said said = said(text, MessagePlace.PRIVATE, ADMIN);
    Reply reply = told(administration.hear(said, ENGLISH));
    InboxEntry entry =
        journal
            .inbox()
            .keep(List.of(new Arrival(asked.size() + 1, ADMIN, Instant.EPOCH, "{}")))
            .getFirst();
    var sendings =
        new Requests("archive_bot")
            .messages(reply, ENGLISH, said.where(), new Below(said.message(), said.message()));
    journal.outbox().answer(entry, sendings, said.message(), List.of());
    delivery.deliver(ADMIN);
    return reply;
  }

  /// The reply to a file of that name and content.
  Reply hands(String name, String content) {
    files.put("f", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return told(administration.hear(handed(name, ADMIN, content.length()), ENGLISH));
  }

  static Handed handed(String name, long person, long size) {
    return new Handed(
        chat(MessagePlace.PRIVATE),
        3,
        Instant.EPOCH,
        person,
        "f",
        name,
        size,
        "",
        Optional.empty());
  }

  static Reply told(AdminResponse heard) {
    if (heard instanceof AdminResponse.AdminAnswer(var reply)) {
      return reply;
    }
    throw new AssertionError(heard);
  }

  static String words(Reply reply) {
    var words = new StringBuilder();
    for (Reply.Block block : reply.blocks()) {
      switch (block) {
        case Reply.Block.Paragraph(var runs) -> runs.forEach(run -> words.append(run.text()));
        case Reply.Block.Item(var runs) -> runs.forEach(run -> words.append(run.text()));
        case Reply.Block.Lines(var lines) -> words.append(String.join("\n", lines));
        case Reply.Block.Quotation quotation -> throw new AssertionError(quotation);
      }
      words.append('\n');
    }
    return words.toString();
  }

  @Override
  public void close() throws IOException {
    delivery.close();
    journal.close();
  }
}
