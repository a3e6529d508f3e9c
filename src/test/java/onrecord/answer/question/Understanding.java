package onrecord.answer.question;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.answer.Question;
import onrecord.answer.Term;
import onrecord.corpus.Organization;

/// Reads questions to an invented archive, and draws what was understood.
final class Understanding {
  static final String ON_IMPERIALISM = "What did FRSO say about imperialism?";
  static final String IN_2009 = "What did FRSO say about imperialism in 2009?";
  static final String KILLED = "How many people were killed in the crackdown?";

  static final QuestionReader READER =
      new QuestionReader(
          List.of(
              organization("Freedom Road Socialist Organization", "FRSO"),
              organization("International Alliance in Support of Workers in Iran", "IASWI"),
              organization("Socialist Alliance", "SA"),
              organization("اتحادیه دریانوردان", "ملوانان")),
          List.of("Mark Weisbrot", "Kosta Harlan"),
          List.of(),
          Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));

  private static Organization organization(String name, String brief) {
    return new Organization(
        brief, name, List.of(brief), List.of(), Optional.empty(), Optional.empty());
  }

  /// Who is asked | from when, said then or not | about what.
  static String drawn(Question question) {
    String asked =
        question.asked().stream()
            .map(one -> one.organization().isEmpty() ? one.name() : one.organization())
            .collect(Collectors.joining("+"));
    String unknown = question.unknown().map(name -> "?" + name).orElse("");
    String when =
        question
            .period()
            .map(
                period ->
                    period.words().replaceAll("\\D+", "") + (period.ofStatement() ? " said" : ""))
            .orElse("");
    String terms =
        question.about().terms().stream().map(Term::folded).collect(Collectors.joining(" "));
    return asked + unknown + " | " + when + " | " + terms;
  }

  static String read(String text, String... thread) {
    return drawn(READER.read(List.of(thread), text));
  }

  private Understanding() {}
}
