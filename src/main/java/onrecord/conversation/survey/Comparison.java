package onrecord.conversation.survey;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Asked;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.corpus.Edtf;

/// What several say to one matter: some rows of it.
///
/// @param left how many rows follow
/// @param silence why nobody says anything, where nobody is named
/// @param unknown names that the archive does not know
public record Comparison(
    Question question,
    List<Row> rows,
    int left,
    Optional<Answer.Abstained> silence,
    List<String> unknown) {

  /// What one of them says, or that the archive holds nothing of it.
  ///
  /// @param asked whose words; empty where the source names nobody
  public record Row(Optional<Asked> asked, Optional<Quote> quote, SideStanding standing) {}

  /// What the archive has by one.
  ///
  /// @param statements how many in all
  /// @param then how many from the time asked for, or in all where no time is
  /// @param first the earliest date among them
  /// @param last the latest
  public record SideStanding(int statements, int then, Optional<Edtf> first, Optional<Edtf> last) {}
}
