package onrecord.telegram.admission;

import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Inline;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;

/// What an update counts against the limits, in short questions.
final class MessageCost {
  /// So many characters more count as one more question.
  private static final double CHARACTERS = 400;

  private static final double QUARTER = 0.25;

  private MessageCost() {}

  /// What it counts; 0 for what nobody asks.
  static double of(Incoming incoming) {
    return switch (incoming) {
      case Said said -> 1 + said.text().length() / CHARACTERS;
      case Handed _, Speechless _ -> 1;
      // People turn pages and type letters faster than they ask.
      case Pressed _, Inline _ -> QUARTER;
      case Incoming.Joined _, Incoming.Left _, Incoming.GroupMoved _ -> 0;
    };
  }
}
