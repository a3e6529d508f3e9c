package onrecord.conversation.render;

import java.util.function.UnaryOperator;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.exchange.Proof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last look at a quotation before it leaves: what is not word for word its statement's stays
/// here.
final class LastLook {
  private static final Logger LOG = LoggerFactory.getLogger(LastLook.class);

  private LastLook() {}

  /// Whether the words may leave; where they may not, the log says so.
  ///
  /// @param drawn the words as they would be shown
  /// @param cleaned what the surface makes of any text before it shows it
  static boolean passes(Quotation quotation, String drawn, UnaryOperator<String> cleaned) {
    Proof proof = quotation.proof();
    boolean holds = proof.holds(drawn, cleaned);
    if (!holds) {
      LOG.error("a quotation was held back: its words do not stand in {}", proof.place());
    }
    return holds;
  }
}
