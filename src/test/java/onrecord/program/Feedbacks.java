package onrecord.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import onrecord.corpus.Corpus.Problem;
import onrecord.telegram.LiveBot;
import onrecord.telegram.administration.AdminNotes;
import onrecord.telegram.administration.WeeklyBulletin;
import onrecord.telegram.feedback.BulletinTime;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.PutQuestion;
import onrecord.testing.FakeWorks;

/// What happens in a transcript to questions, to the week's bulletin and to the list of
/// organizations.
///
/// @param admin who is told
record Feedbacks(LiveBot bot, FakeWorks works, Clock clock, long admin) {
  private static final Pattern PUT =
      Pattern.compile("the people ask (\\d+) times in vain(?: about ([^:]+))?: (.+)");
  private static final Pattern ANSWERED = Pattern.compile("the archive answers (\\d+) questions");
  private static final Pattern AT = Pattern.compile("(\\S+), line (\\d+)");
  private static final String LIST =
      """
      # Who speaks in this archive.
      dockers:
        name: Dock Workers’ Union
        aliases:
          - Dockers # as they are called
      port: {name: Port Authority}
      """;

  /// Whether it is something of that kind.
  boolean happens(String what) {
    Matcher put = PUT.matcher(what);
    Matcher answered = ANSWERED.matcher(what);
    if (put.matches()) {
      String name = put.group(2);
      asked(
          new PutQuestion(
              put.group(3),
              name == null ? "nothing-relevant" : "never-mentioned",
              true,
              name == null ? List.of() : List.of(name)),
          Integer.parseInt(put.group(1)));
    } else if (answered.matches()) {
      var question = new PutQuestion("What?", PutQuestion.ANSWERED, false, List.of());
      asked(question, Integer.parseInt(answered.group(1)));
    } else if (what.startsWith("the watched folder has ")) {
      watched(what.substring("the watched folder has ".length()));
    } else if (what.equals("the bulletin is looked for")) {
      look();
    } else {
      return files(what, works);
    }
    return true;
  }

  private Feedback feedback() {
    return Feedback.in(bot.journal().counts(), clock, 30);
  }

  private void asked(PutQuestion question, int times) {
    Feedback feedback = feedback();
    IntStream.range(0, times).forEach(_ -> feedback.note(question));
    feedback.outcomes().keep();
  }

  /// A build of what was changed on the disk has ended, with problems at such lines of a file.
  private void watched(String where) {
    List<Problem> problems =
        AT.matcher(where)
            .results()
            .map(
                at -> new Problem(at.group(1), Integer.parseInt(at.group(2)), "no date", "add one"))
            .toList();
    new AdminNotes(bot.journal(), Set.of(admin)).problems(problems);
    bot.wakes(admin);
  }

  /// One is due on Mondays at nine.
  private void look() {
    var time = new BulletinTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneOffset.UTC);
    var terms = new WeeklyBulletin.BulletinTerms(Optional.of(time), clock);
    var notes = new AdminNotes(bot.journal(), Set.of(admin));
    try (var week = new WeeklyBulletin(notes, feedback(), terms)) {
      week.once(works::standing, bot::wakes);
    }
  }

  private static boolean files(String what, FakeWorks works) {
    try {
      switch (what) {
        case "the archive lists its organizations" -> Files.writeString(list(works), LIST);
        case "the list of organizations is as before" -> {
          if (!Files.readString(list(works)).equals(LIST)) {
            throw new AssertionError(Files.readString(list(works)));
          }
        }
        default -> {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path list(FakeWorks works) {
    return works.corpus().resolve("organizations.yaml");
  }
}
