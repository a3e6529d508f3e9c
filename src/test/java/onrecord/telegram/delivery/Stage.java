package onrecord.telegram.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import onrecord.telegram.delivery.DeliveryCounter.Event;
import onrecord.telegram.journal.Inbox;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;

/// A delivery in virtual time, from a real journal to a scripted server.
final class Stage implements AutoCloseable {
  static final long CHAT = 7;
  static final int QUESTION = 5;
  static final String AGAIN = "(sent again; the first copy may have arrived)";

  final VirtualTime time = new VirtualTime();
  final ScriptedCalls calls = new ScriptedCalls(time);
  final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  final List<String> shutOut = new ArrayList<>();
  private final Path file;
  private int updates;
  Pacing pacing = new Pacing(time, time);
  Journal journal;
  Delivery delivery;

  Stage(Path folder) throws IOException {
    file = folder.resolve("journal.sqlite");
    journal = Journal.open(file, time, Duration.ofDays(30));
    delivery = delivery();
  }

  private Delivery delivery() {
    pacing = new Pacing(time, time);
    return new Delivery(calls, journal, pacing, (event, code) -> events.add(event), shutOut::add);
  }

  /// What a kill leaves: a journal that is opened again, and nothing else.
  void crash() throws IOException {
    journal.close();
    journal = Journal.open(file, time, Duration.ofDays(30));
    delivery = delivery();
  }

  Stage queue(long chat, Sending... sendings) {
    updates++;
    var arrival = new Inbox.Arrival(updates, chat, time.instant(), "{\"n\":" + updates + "}");
    Inbox.InboxEntry entry = journal.inbox().keep(List.of(arrival)).getFirst();
    journal.outbox().answer(entry, List.of(sendings), QUESTION, List.of("who?"));
    return this;
  }

  Stage queue(Sending... sendings) {
    return queue(CHAT, sendings);
  }

  boolean deliver() throws InterruptedException {
    return delivery.deliver(CHAT);
  }

  List<Integer> messages() {
    return messages(CHAT);
  }

  List<Integer> messages(long chat) {
    return journal.answers().to(chat, QUESTION).orElseThrow().messages();
  }

  static Sending send(String text) {
    return sending(SendingKind.SEND, "sendMessage", body(CHAT).put("text", text));
  }

  static Sending sending(SendingKind kind, String method, ObjectNode body) {
    int message = body.path("message_id").asInt();
    return new Sending(kind, method, body.toString(), QUESTION, message, AGAIN);
  }

  static Sending edit(String text, int message) {
    return sending(
        SendingKind.EDIT,
        "editMessageText",
        body(CHAT).put("text", text).put("message_id", message));
  }

  static Sending delete(int message) {
    return sending(SendingKind.DELETE, "deleteMessage", body(CHAT).put("message_id", message));
  }

  static ObjectNode body(long chat) {
    return JsonNodeFactory.instance.objectNode().put("chat_id", chat);
  }

  @Override
  public void close() throws IOException {
    delivery.close();
    journal.close();
  }
}
