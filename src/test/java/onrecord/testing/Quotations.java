package onrecord.testing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.exchange.Proof;
import onrecord.corpus.Statement;
import onrecord.language.Span;

/// Quotations whose statement is written around them.
public final class Quotations {
  /// What is said in the place of one that is held back.
  public static final String HELD_BACK = "A quotation was held back.";

  private Quotations() {}

  /// The words of a statement that holds nothing else.
  public static Quotation of(List<Run> words, List<Run> citation) {
    String text = words.stream().map(Run::text).collect(Collectors.joining());
    return of(words, citation, text);
  }

  /// Words that pass for the whole of a text.
  public static Quotation of(List<Run> words, List<Run> citation, String text) {
    Statement statement =
        Statements.of("quoted", Statements.masthead("Quoted", "2009", Optional.empty()), text);
    var proof = new Proof(statement, new Span(0, text.length()), HELD_BACK);
    return new Quotation(words, citation, proof);
  }
}
