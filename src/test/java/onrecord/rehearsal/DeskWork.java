package onrecord.rehearsal;

import java.util.List;
import java.util.Optional;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Person;

/// What an admin does about one statement, from the file that is handed over to its end: published,
/// published and withdrawn, published and undone, discarded, or left as a draft. The next thing is
/// done when the chat shows that the one before is.
final class DeskWork {
  private static final String SERVED = "answers with this now";

  private final int number;
  private final Chat office;
  private final Person admin;
  private final Message document;
  private Optional<Message> draft = Optional.empty();
  private Optional<Message> withdrawal = Optional.empty();
  private boolean pressed;
  private boolean pressedAgain;

  /// Hands over the statement of that number.
  DeskWork(int number, FakeBotApi api, Chat office, Person admin) {
    this.number = number;

    this.office = office;
    this.admin = admin;
    document = office.writes(HandedFile.of(api, name(), FerryNews.text(number)).by(admin));
  }

  /// What is to become of it.
  enum Fate {
    PUBLISHED,
    WITHDRAWN,
    UNDONE,
    DISCARDED,
    LEFT
  }

  Fate fate() {
    List<Fate> fates = List.of(Fate.values());
    return fates.get(number % fates.size());
  }

  int number() {
    return number;
  }

  private String name() {
    return "ferry" + number + ".txt";
  }

  /// Does the next thing, where it is time for it; false where nothing is left to do.
  boolean goOn() {
    if (draft.isEmpty()) {
      draft = reply(document).filter(reply -> reply.text().contains("Draft of " + name()));
      return true;
    }
    return switch (fate()) {
      case LEFT -> false;
      case DISCARDED -> !first("Discard", "is discarded");
      case PUBLISHED -> !first("Publish", SERVED);
      case UNDONE -> (!first("Publish", SERVED) && !pressedAgain) || !second("is undone");
      case WITHDRAWN -> (!first("Publish", SERVED) && withdrawal.isEmpty()) || !withdrawn();
    };
  }

  /// Whether the draft's button was pressed and has had its effect.
  private boolean first(String label, String effect) {
    if (!pressed) {
      pressed = true;
      office.press(admin, draft.orElseThrow(), label);
    }
    return draft.orElseThrow().text().contains(effect);
  }

  private boolean second(String effect) {
    Message message = draft.orElseThrow();
    if (!pressedAgain) {
      pressedAgain = true;
      office.press(admin, message, "Undo");
    }
    return message.text().contains(effect) && message.text().contains(SERVED);
  }

  private boolean withdrawn() {
    if (withdrawal.isEmpty()) {
      withdrawal = Optional.of(office.writes("/withdraw " + FerryNews.id(number)));
    }
    Optional<Message> asked = reply(withdrawal.get());
    if (asked.isPresent() && !pressedAgain) {
      pressedAgain = true;
      office.press(admin, asked.get(), "Withdraw");
    }
    return asked
        .map(Message::text)
        .filter(text -> text.contains("is withdrawn") && text.contains(SERVED))
        .isPresent();
  }

  private Optional<Message> reply(Message message) {
    return office.fromBot().stream()
        .filter(each -> each.replyTo().filter(message::equals).isPresent())
        .findFirst();
  }
}
