package onrecord.answer.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.language.Continuation;

/// Questions that one after another went on from the first.
///
/// @param questions as they were asked, the earliest first
/// @param course what they have come to; nothing where there are none
record QuestionThread(List<String> questions, Optional<Course> course) {
  /// So many questions are looked at.
  private static final int MOST = 16;

  /// The last of some questions, from the one on that began it.
  static QuestionThread of(List<String> all, CourseReading reading) {
    Optional<Course> before = Optional.empty();
    var questions = new ArrayList<String>();
    for (String text : latest(all)) {
      Optional<Course> on = before.flatMap(course -> wentOn(course, text, reading));
      if (on.isEmpty()) {
        questions.clear();
      }
      questions.add(text);
      before = Optional.of(on.orElseGet(() -> Course.of(reading.parts().of(text))));
    }
    return new QuestionThread(List.copyOf(questions), before);
  }

  /// The first question, which most often says what it is about, and the latest ones.
  private static List<String> latest(List<String> all) {
    return all.size() <= MOST
        ? all
        : Stream.concat(all.stream().limit(1), all.stream().skip(all.size() - MOST + 1)).toList();
  }

  /// What it has come to by a question that was taken to go on, be it by its form.
  private static Optional<Course> wentOn(Course course, String text, CourseReading reading) {
    return goingOn(course, text, reading)
        .or(() -> course.leanedOnBy(text, reading).map(Course.Lean::on));
  }

  /// What it comes to by a further message, where a rule tells that it goes on.
  static Optional<Course> goingOn(Course course, String text, CourseReading reading) {
    String unclung = Continuation.unclung(text.strip());
    return course.followedByName(unclung, reading).or(() -> course.followedBy(text, reading));
  }
}
