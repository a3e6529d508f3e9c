package onrecord.admission;

import onrecord.hearing.Incoming;
import onrecord.hearing.Incoming.Handed;
import onrecord.hearing.Incoming.Inline;
import onrecord.hearing.Incoming.Pressed;
import onrecord.hearing.Incoming.Said;
import onrecord.hearing.Incoming.Speechless;

/// What an update counts against the limits, in short questions.
final class Cost {
  /// So many characters more count as one more question.
  private static final double CHARACTERS = 400;

  private static final double QUARTER = 0.25;

  private Cost() {}

  /// What it counts; 0 for what nobody asks.
  static double of(Incoming incoming) {
    return switch (incoming) {
      case Said said -> 1 + said.text().length() / CHARACTERS;
      case Handed _, Speechless _ -> 1;
      // People turn pages and type letters faster than they ask.
      case Pressed _, Inline _ -> QUARTER;
      case Incoming.Joined _, Incoming.Left _, Incoming.Moved _ -> 0;
    };
  }
}
