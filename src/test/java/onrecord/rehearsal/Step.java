package onrecord.rehearsal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Something that a person does in a transcript.
sealed interface Step {
  /// `anna> words`, `anna to #2> words`, `anna to #2 "selected"> words`, `anna in Strikes> words`;
  /// a number may be there already.
  record Writes(String who, OptionalInt replyTo, String selected, String topic, String text)
      implements Step {}

  /// `anna sends a photo> words under it`, `anna sends a sticker`, `anna sends a forward> words`.
  record Sends(String who, String what, String text) implements Step {}

  /// `anna hands over strike.txt`: a file that the server has under its name.
  record Hands(String who, String file) implements Step {}

  /// `anna passes on port_news #12> words of the channel's post`.
  record Passes(String who, String channel, int post, String text) implements Step {}

  /// `anna edits #1> other words`.
  record Edits(String who, int message, String text) implements Step {}

  /// `anna deletes #1`.
  record Deletes(String who, int message) implements Step {}

  /// `anna presses #2 [More]`.
  record Presses(String who, int message, String label) implements Step {}

  /// `anna presses #2 {data}`: a button that never stood there.
  record Forges(String who, int message, String payload) implements Step {}

  /// `anna types> inline query`, `anna types at 10> inline query`.
  record Types(String who, String offset, String query) implements Step {}

  /// `anna calls the bot below> words`, in a chat where it is not.
  record Summons(String who, String above) implements Step {}

  /// `anna chooses 1`.
  record Chooses(String who, int card) implements Step {}

  /// `the group migrates`.
  record Migrates() implements Step {}

  /// `the process restarts`, or whatever else is done to the bot from outside.
  record Happens(String what) implements Step {}

  Pattern WRITES =
      Pattern.compile(
          "(\\w+)(?: #\\d+)?(?: to #(\\d+)(?: \"([^\"]*)\")?)?(?: in ([\\w ]+?))?> ?(.*)",
          Pattern.DOTALL);
  Pattern SENDS = Pattern.compile("(\\w+)(?: #\\d+)? sends a (\\w+)(?:> ?(.*))?", Pattern.DOTALL);
  Pattern HANDS = Pattern.compile("(\\w+)(?: #\\d+)? hands over (.+)");
  Pattern PASSES =
      Pattern.compile("(\\w+)(?: #\\d+)? passes on (\\w+) #(\\d+)> ?(.*)", Pattern.DOTALL);
  Pattern EDITS = Pattern.compile("(\\w+) edits #(\\d+)> (.*)", Pattern.DOTALL);
  Pattern DELETES = Pattern.compile("(\\w+) deletes #(\\d+)");
  Pattern PRESSES = Pattern.compile("(\\w+) presses #(\\d+) \\[(.*)]");
  Pattern FORGES = Pattern.compile("(\\w+) presses #(\\d+) \\{(.*)}");
  Pattern TYPES = Pattern.compile("(\\w+) types(?: at (\\S+))?> ?(.*)");
  Pattern SUMMONS = Pattern.compile("(\\w+) calls the bot below> ?(.*)", Pattern.DOTALL);
  Pattern CHOOSES = Pattern.compile("(\\w+) chooses (\\d+)");
  Pattern HAPPENS = Pattern.compile("the .*");

  /// What the bot says is written down anew each time.
  String BOT = "bot";

  /// The step that a line tells of, with the lines that belong to it; none for what the bot does.
  static Optional<Step> of(String line) {
    if (line.equals("the group migrates")) {
      return Optional.of(new Migrates());
    }
    if (HAPPENS.matcher(line).matches()) {
      return Optional.of(new Happens(line));
    }
    boolean elsewhere = line.startsWith("(");
    if (elsewhere || line.startsWith(BOT + " ") || line.startsWith(BOT + ">")) {
      return Optional.empty();
    }
    Matcher found = EDITS.matcher(line);
    if (found.matches()) {
      return Optional.of(new Edits(found.group(1), number(found), found.group(3)));
    }
    found = DELETES.matcher(line);
    if (found.matches()) {
      return Optional.of(new Deletes(found.group(1), number(found)));
    }
    found = PRESSES.matcher(line);
    if (found.matches()) {
      return Optional.of(new Presses(found.group(1), number(found), found.group(3)));
    }
    found = FORGES.matcher(line);
    if (found.matches()) {
      return Optional.of(new Forges(found.group(1), number(found), found.group(3)));
    }
    return ofWords(line);
  }

  private static Optional<Step> ofWords(String line) {
    Matcher found = TYPES.matcher(line);
    if (found.matches()) {
      String offset = found.group(2) == null ? "" : found.group(2);
      return Optional.of(new Types(found.group(1), offset, found.group(3)));
    }
    found = SUMMONS.matcher(line);
    if (found.matches()) {
      return Optional.of(new Summons(found.group(1), found.group(2)));
    }
    found = CHOOSES.matcher(line);
    if (found.matches()) {
      return Optional.of(new Chooses(found.group(1), number(found)));
    }
    found = HANDS.matcher(line);
    if (found.matches()) {
      return Optional.of(new Hands(found.group(1), found.group(2)));
    }
    found = PASSES.matcher(line);
    if (found.matches()) {
      int post = Integer.parseInt(found.group(3));
      return Optional.of(new Passes(found.group(1), found.group(2), post, found.group(4)));
    }
    found = SENDS.matcher(line);
    if (found.matches()) {
      String words = found.group(3) == null ? "" : found.group(3);
      return Optional.of(new Sends(found.group(1), found.group(2), words));
    }
    found = WRITES.matcher(line);
    if (found.matches()) {
      boolean reply = found.group(2) != null;
      OptionalInt to = reply ? OptionalInt.of(number(found)) : OptionalInt.empty();
      String selected = found.group(3) == null ? "" : found.group(3);
      String topic = found.group(4) == null ? "" : found.group(4);
      return Optional.of(new Writes(found.group(1), to, selected, topic, found.group(5)));
    }
    throw new IllegalArgumentException("what does this line mean? " + line);
  }

  private static int number(Matcher found) {
    return Integer.parseInt(found.group(2));
  }
}
