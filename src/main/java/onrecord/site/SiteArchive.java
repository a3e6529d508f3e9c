package onrecord.site;

import java.util.function.Function;
import onrecord.answer.Verifier;
import onrecord.conversation.Conversation;
import onrecord.index.StatementStore;

/// One generation of an archive as the site reads it.
///
/// @param mark different for different generations; no more than letters, digits and hyphens
/// @param verifier tells whose words a text is
public record SiteArchive(
    String mark,
    StatementStore statements,
    Conversation conversation,
    Verifier verifier,
    ProgramAnswers json) {

  /// Whichever generation serves at the moment.
  public interface Serving {

    /// What comes of using it; it stays open until then.
    <R> R use(Function<? super SiteArchive, R> use);
  }

  /// Answers for programs: JSON in one line, the same as the command line's.
  public interface ProgramAnswers {

    /// The answer to a question.
    String ask(String question);

    /// The passages that fit a query best.
    String search(String query, int limit);

    /// Where quoted words come from.
    String whosaid(String text);

    /// A statement's masthead.
    String statement(StatementStore.StatementEntry entry);
  }
}
