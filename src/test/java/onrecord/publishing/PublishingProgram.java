package onrecord.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import onrecord.publishing.DraftOutcome.Drafted;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.drafting.Drafting.CorrectedField;
import onrecord.testing.FolderArchive;

/// A process that drafts, corrects, publishes, edits, withdraws and undoes until somebody kills it.
/// As with a bot's journal, work that was begun and not ended is begun again: what has ended is a
/// line in the file of all that was done.
///
/// Arguments: the folder, and how many statements there are to be dealt with.
final class PublishingProgram {
  static final long ADMIN = 7;

  private final Publishing publishing;
  private final Path done;
  private final Set<String> before;

  private PublishingProgram(Path folder) throws IOException {
    Path corpus = folder.resolve("corpus");
    publishing =
        Publishing.open(
            corpus, folder.resolve("data"), new FolderArchive(corpus), Clock.systemUTC());
    done = folder.resolve("done");
    before = Set.copyOf(Files.exists(done) ? Files.readAllLines(done) : java.util.List.of());
  }

  public static void main(String[] arguments) throws IOException {
    var program = new PublishingProgram(Path.of(arguments[0]));
    System.out.println("ready");
    for (int number = 0; number < Integer.parseInt(arguments[1]); number++) {
      program.deal(number);
    }
    System.out.println("done");
  }

  /// Something that is done, be it for the second time.
  @FunctionalInterface
  private interface Work {
    void done() throws IOException;
  }

  private void once(String name, Work work) throws IOException {
    if (!before.contains(name)) {
      work.done();
      Files.writeString(
          done,
          name + "\n",
          java.nio.file.StandardOpenOption.CREATE,
          java.nio.file.StandardOpenOption.APPEND);
    }
  }

  private void deal(int number) throws IOException {
    String key = "c-" + Integer.toString(number, Character.MAX_RADIX);
    String id = "dockers-2009-call-" + number;
    once(
        "draft " + number,
        () -> {
          var keys = Map.of("title", "Call " + number, "organization", "dockers", "id", id);
          publishing.offer(key, ADMIN, keys, words(number));
        });
    once("correct " + number, () -> correct(key + "-0", "2009-06-26"));
    if (number % 10 == 9) {
      // Nobody decides about this one.
      return;
    }
    once("publish " + number, () -> publish(key + "-0"));
    if (number % 5 == 1) {
      once("edit " + number, () -> correct(edited(key, id), "2009-06-27"));
      once("save " + number, () -> publish(key + "-e"));
    } else if (number % 5 == 2) {
      once("withdraw " + number, () -> taken(publishing.withdraw(id, ADMIN)));
    } else if (number % 5 == 3) {
      once("undo " + number, () -> taken(publishing.undo(step(key + "-0"), ADMIN)));
    }
  }

  static String words(int number) {
    return "Call number %d: the harbour stands still until the night is paid for. "
        .repeat(200)
        .replace("%d", String.valueOf(number));
  }

  private String edited(String key, String id) throws IOException {
    return switch (publishing.edit(key, ADMIN, id)) {
      case Drafted(var draft) -> draft.draft().id();
      case Refused refused -> throw new IllegalStateException(id + " " + refused);
    };
  }

  private void correct(String draft, String date) throws IOException {
    var field = new CorrectedField(DraftField.DATE, 1, ADMIN);
    if (publishing.correct(draft, field, date) instanceof Refused refused) {
      throw new IllegalStateException(draft + " " + refused);
    }
  }

  private void publish(String draft) throws IOException {
    int version = publishing.find(draft).orElseThrow().draft().version();
    taken(publishing.publish(draft, version, ADMIN, false));
  }

  private int step(String draft) throws IOException {
    return publishing.steps().stream()
        .filter(step -> draft.equals(step.draft()))
        .findFirst()
        .orElseThrow()
        .step();
  }

  private static void taken(PublishingOutcome outcome) {
    if (!(outcome instanceof Taken)) {
      throw new IllegalStateException(outcome.toString());
    }
  }
}
