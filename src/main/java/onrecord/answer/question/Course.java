package onrecord.answer.question;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Asked;
import onrecord.answer.Term;
import onrecord.answer.question.Dependence.Message;
import onrecord.answer.time.When;
import onrecord.language.ChatSpelling;
import onrecord.language.Continuation;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// What is asked in the course of a few questions: the matter of one of them, put to those whom one
/// of them names, for the time that one of them names.
///
/// @param matter whose words say what it is about
/// @param lead so many of its words only lead in
/// @param saying whether what was said is asked for, so that a time tells when it was said
/// @param asks the words that say what kind of answer is wanted
record Course(
    Parts matter,
    int lead,
    List<Asked> asked,
    Optional<String> unknown,
    Optional<When> when,
    boolean comparison,
    boolean saying,
    String asks) {

  /// What lies beyond this many UTF-16 code units of a text is not looked at.
  static final int LONGEST = 2000;

  /// "And" alone leads in no more than this many terms; more of them say something of their own.
  private static final int FEW = 4;

  /// So many words are a short text, in which few tell the language.
  private static final int BRIEF = 6;

  /// So many where no "about" follows.
  private static final int BARE = 2;

  /// A text that stands by itself.
  static Course of(Parts parts) {
    List<Asked> asked = QuestionReader.distinct(parts.asked());
    return new Course(
        parts,
        0,
        asked,
        asked.isEmpty() ? parts.unknown() : Optional.empty(),
        parts.when(),
        parts.comparison() || asked.size() > 1,
        parts.saying(),
        parts.part());
  }

  /// What is asked after a further text, if it goes on, as it is typed or written out, in its own
  /// language or that of what came before.
  Optional<Course> followedBy(String text, CourseReading reading) {
    String typed = text.strip();
    return Stream.of(typed, ChatSpelling.writtenOut(typed))
        .distinct()
        .flatMap(each -> parted(each, reading.parts()))
        .map(parts -> followedBy(kept(parts, reading), reading))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// A text without words of the matter that it takes back: "Biden, not Trump".
  private Parts kept(Parts next, CourseReading reading) {
    List<Word> words = next.words();
    Set<String> old = spokenOf(reading);
    var kept = new StringBuilder();
    int at = 0;
    for (int i = 1; i < words.size(); i++) {
      int from = Continuation.takenBack(words, i);
      if (from < i && old.contains(words.get(i).folded())) {
        kept.append(next.text(), at, words.get(from).span().start());
        at = words.get(i).span().end();
      }
    }
    String left = kept + next.text().substring(at);
    return at == 0 || Words.in(left).isEmpty() ? next : reading.parts().in(next.language(), left);
  }

  /// The words of what it is about.
  private Set<String> spokenOf(CourseReading reading) {
    var all = new BitSet();
    all.set(lead, matter.words().size());
    return reading.terms(matter, all).stream().map(Term::folded).collect(Collectors.toSet());
  }

  /// A text taken apart in the ways in which it may go on.
  private Stream<Parts> parted(String text, PartsReader reader) {
    Parts apart = reader.of(Continuation.apart(text));
    boolean brief = apart.words().size() <= BRIEF;
    boolean other = brief && !apart.language().equals(matter.language());
    return Stream.concat(
        Stream.of(apart),
        other
            ? Stream.of(reader.in(matter.language(), Continuation.apart(text)))
            : Stream.<Parts>of());
  }

  /// What is asked after a further text, if it goes on: it names nothing but others or another
  /// time, asks something of the same, points at it, or leads in another topic.
  private Optional<Course> followedBy(Parts next, CourseReading reading) {
    if (QuestionCues.latest(next.part())
        || QuestionCues.readers(next.part())
        || next.words().isEmpty()) {
      return Optional.empty();
    }
    Rest rest = Rest.of(next);
    List<Term> found = reading.terms(next, rest.left());
    List<Term> carrying = rest.carrying(found);
    Set<String> slang = rest.unknown(found);
    boolean none = carrying.stream().map(Term::folded).allMatch(slang::contains);
    List<Term> fresh = fresh(carrying, slang, reading);
    if (none && rest.namesOnly()) {
      return Optional.of(named(next));
    } else if (rest.asksOnly() || rest.asksWhy(none) || (carrying.isEmpty() && rest.pointsOnly())) {
      return Optional.of(asking(next));
    } else if (carrying.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> stranger = rest.stranger();
    if (stranger.isPresent()) {
      return Optional.of(new Course(matter, lead, List.of(), stranger, when, false, saying, asks));
    } else if (rest.leadsIn(carrying.size(), BARE, FEW) && (isKept() || rest.isLed())) {
      return Optional.of(about(rest, reading));
    }
    return rest.speaksOf(fresh, BARE)
        ? Optional.of(joined(next, rest.written(), reading))
        : Optional.empty();
  }

  /// What is asked after a further text in which a small word clings to a name: Arabic's "and", an
  /// article of French.
  Optional<Course> followedByName(String text, CourseReading reading) {
    return followedBy(reading.parts().of(text), reading)
        .filter(course -> course.matter().equals(matter));
  }

  /// What is asked after a further text if it goes on, the logarithm of the odds that it does, and
  /// what it says that was not said before, as it is written.
  record Lean(Course on, double odds, Set<String> fresh) {}

  /// The same matter with the words of a further text beside it, put to those whom it names; where
  /// its form speaks for its going on, or not too much against it, and it does not say all that was
  /// said before.
  Optional<Lean> leanedOnBy(String text, CourseReading reading) {
    Message next = message(text, reading);
    Parts parts = next.rest().text();
    boolean apart = QuestionCues.latest(parts.part()) || QuestionCues.readers(parts.part());
    double odds = Dependence.odds(next);
    Stream<String> said = parts.words().stream().map(Word::folded);
    boolean again = said.collect(Collectors.toSet()).containsAll(spokenOf(reading));
    if (apart || again || odds < Dependence.LEAST) {
      return Optional.empty();
    }
    Course on =
        next.says().isEmpty() ? asking(parts) : joined(parts, next.rest().written(), reading);
    return Optional.of(new Lean(on, odds, next.fresh()));
  }

  /// What the form of a further text tells of whether it goes on.
  Map<String, Double> signs(String text, CourseReading reading) {
    return Dependence.signs(message(text, reading));
  }

  private Message message(String text, CourseReading reading) {
    Rest rest = Rest.of(reading.parts().of(Continuation.apart(text.strip())));
    List<Term> found = reading.terms(rest.text(), rest.left());
    List<Term> says = rest.carrying(found);
    List<Term> fresh = fresh(says, rest.unknown(found), reading);
    return new Message(rest, says, fresh.stream().map(Term::written).collect(Collectors.toSet()));
  }

  /// Those of the terms that were not spoken of before.
  private List<Term> fresh(List<Term> carrying, Set<String> slang, CourseReading reading) {
    Set<String> old = spokenOf(reading);
    return carrying.stream()
        .filter(term -> !slang.contains(term.folded()) && !old.contains(term.folded()))
        .toList();
  }

  /// The same matter, put to others or for another time.
  private Course named(Parts next) {
    boolean saidThen = when.map(When::ofStatement).orElse(saying);
    List<Mentions.Mention> meant =
        next.mentions().stream()
            .filter(
                mention -> Continuation.takenBack(next.words(), mention.first()) == mention.first())
            .toList();
    List<Asked> others =
        QuestionReader.distinct(Roles.known(meant.isEmpty() ? next.mentions() : meant));
    return new Course(
        matter,
        lead,
        others.isEmpty() ? asked : others,
        others.isEmpty() ? unknown : Optional.empty(),
        next.when().map(other -> other.as(saidThen || other.isSaidBeyond())).or(() -> when),
        others.isEmpty() ? comparison : others.size() > 1,
        saying,
        asks);
  }

  /// The same, another kind of answer wanted: "why?"
  private Course asking(Parts next) {
    return new Course(matter, lead, asked, unknown, when, comparison, saying, next.part());
  }

  /// Whether somebody is asked or a time is named, which another topic leaves as it is.
  private boolean isKept() {
    return !asked.isEmpty() || when.isPresent();
  }

  /// Another topic, put to the same for the same time: in the place of the last one where somebody
  /// was asked about that, beside it where something else was asked.
  private Course about(Rest rest, CourseReading reading) {
    Parts next = rest.text();
    boolean of = !asked.isEmpty() || when.filter(When::ofStatement).isPresent();
    if (!of && !matter.saying()) {
      return joined(next, rest.written(), reading);
    }
    Optional<When> other = next.when().map(named -> named.as(named.ofStatement() || saying));
    return new Course(
        next, rest.first(), asked, unknown, other.or(() -> when), comparison, saying, next.part());
  }

  /// The same matter with words beside it, put to the same or to those whom they name.
  private Course joined(Parts next, String words, CourseReading reading) {
    Parts both = reading.parts().in(matter.language(), matter.part() + " " + words);
    List<Asked> others = QuestionReader.distinct(next.asked());
    return new Course(
        both,
        lead,
        others.isEmpty() ? asked : others,
        others.isEmpty() ? unknown : Optional.empty(),
        next.when().map(named -> named.as(named.ofStatement() || saying)).or(() -> when),
        others.isEmpty() ? comparison : others.size() > 1,
        saying,
        next.part());
  }
}
