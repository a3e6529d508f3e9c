package onrecord.conversation.welcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer.Quoted;
import onrecord.answer.Answerer;
import onrecord.answer.Question;

/// The questions to begin with that an archive's keeper has set, of which it may answer only some.
/// Thread-safe.
public final class KeeperExamples {
  private final List<String> set;
  private final Answerer answerer;
  private final Function<String, Question> questions;
  private volatile Optional<List<String>> answered = Optional.empty();

  /// Those questions, asked of one generation of the archive.
  public KeeperExamples(List<String> set, Answerer answerer, Function<String, Question> questions) {
    this.set = List.copyOf(set);
    this.answerer = answerer;
    this.questions = questions;
  }

  /// Those that are answered: no other is offered.
  public List<String> answered() {
    if (answered.isEmpty()) {
      answered = Optional.of(set.stream().filter(this::isAnswered).toList());
    }
    return answered.get();
  }

  /// Those that are not, for their keeper.
  public List<String> unanswered() {
    return set.stream().filter(question -> !answered().contains(question)).toList();
  }

  private boolean isAnswered(String question) {
    return answerer.again(questions.apply(question)) instanceof Quoted;
  }
}
