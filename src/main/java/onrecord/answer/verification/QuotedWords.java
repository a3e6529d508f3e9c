package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.language.Span;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// Quoted words, with the signs of whoever quotes them.
///
/// @param text as it was given
/// @param pieces words and ellipses in order
record QuotedWords(String text, List<QuotedPiece> pieces) {
  private static final String DOTS = "(?:…|\\.\\s?\\.\\s?\\.)[.…]*";

  /// That the emphasis is the quoter's: "(emphasis added)".
  private static final String REMARK =
      "(?<!\\p{L})(?iu:(?:emphas[ie]s|italics|bold|underlining) (?:is |are )?(?:added|mine|ours?|supplied|"
          + "in (?:the )?original)|my (?:emphasis|italics)|hervorhebung(?:en)?|kursiv|"
          + "soulign(?:é|ons|e)|italiques?|c['\u2019]est (?:moi|nous) qui|"
          + "(?:énfasis|cursivas?|subrayado|negritas?) (?:es |son )?"
          + "(?:añadid[oa]s?|mí[oa]s?|nuestr[oa]s?|del|en el)|"
          + "التشديد|التأكيد|تأکید از|تاکید از)";

  private static final Pattern SIGN =
      Pattern.compile(
          "(?<gap>[\\[(]\\s*"
              + DOTS
              + "\\s*[\\])]|"
              + DOTS
              + ")|(?<insertion>\\[[^\\[\\]]{1,120}\\]|\\((?:(?i:sic)[^()]{0,20}|[^()]{0,40}"
              + REMARK
              + "[^()]{0,40})\\))");

  /// A word or an ellipsis.
  ///
  /// @param span where it stands; of a word in brackets, the brackets
  /// @param word folded; empty for an ellipsis
  /// @param inserted whether it stands in brackets, as the quoter's own
  record QuotedPiece(Span span, String word, boolean inserted) {
    boolean isGap() {
      return word.isEmpty();
    }
  }

  static QuotedWords of(String text) {
    List<QuotedPiece> pieces = new ArrayList<>();
    Span inside = Envelope.inside(text);
    addInsertion(pieces, text, new Span(0, inside.start()));
    Matcher signs = SIGN.matcher(text).region(inside.start(), inside.end());
    int at = inside.start();
    while (signs.find()) {
      addWords(pieces, text, new Span(at, signs.start()));
      Span sign = new Span(signs.start(), signs.end());
      if (signs.group("gap") == null) {
        addInsertion(pieces, text, sign);
      } else if (!pieces.isEmpty() && !pieces.getLast().isGap()) {
        pieces.add(new QuotedPiece(sign, "", false));
      }
      at = signs.end();
    }
    addWords(pieces, text, new Span(at, inside.end()));
    if (!pieces.isEmpty() && pieces.getLast().isGap()) {
      pieces.removeLast();
    }
    addInsertion(pieces, text, new Span(inside.end(), text.length()));
    return new QuotedWords(text, List.copyOf(pieces));
  }

  private static void addWords(List<QuotedPiece> pieces, String text, Span span) {
    for (Word word : Words.spelled(text, span)) {
      QuotedPiece last = pieces.isEmpty() ? null : pieces.getLast();
      boolean goesOn = last != null && last.inserted() && last.span().end() == word.span().start();
      if (last != null && goesOn && text.charAt(word.span().start() - 1) == ']') {
        // "[T]he"
        pieces.removeLast();
        var whole = new Span(last.span().start(), word.span().end());
        pieces.add(new QuotedPiece(whole, last.word() + word.folded(), true));
      } else {
        pieces.add(new QuotedPiece(word.span(), word.folded(), false));
      }
    }
  }

  private static void addInsertion(List<QuotedPiece> pieces, String text, Span brackets) {
    List<Word> words = Words.spelled(text, brackets);
    for (Word word : words) {
      QuotedPiece last = pieces.isEmpty() ? null : pieces.getLast();
      if (last != null && last.span().end() == brackets.start() && word.equals(words.getFirst())) {
        // "demonstrat[ed]"
        pieces.removeLast();
        var whole = new Span(last.span().start(), brackets.end());
        pieces.add(new QuotedPiece(whole, last.word() + word.folded(), true));
      } else {
        pieces.add(new QuotedPiece(brackets, word.folded(), true));
      }
    }
  }

  /// How many words are said to be the statement's.
  int words() {
    return (int) pieces.stream().filter(piece -> !piece.isGap() && !piece.inserted()).count();
  }

  int gaps() {
    return (int) pieces.stream().filter(QuotedPiece::isGap).count();
  }

  /// The words in a row between the quoter's signs.
  List<List<Word>> runs() {
    List<List<Word>> runs = new ArrayList<>();
    List<Word> run = new ArrayList<>();
    for (QuotedPiece piece : pieces) {
      if (piece.isGap() || piece.inserted()) {
        addRun(runs, run);
        run = new ArrayList<>();
      } else {
        run.add(new Word(piece.span(), piece.span().of(text), piece.word()));
      }
    }
    addRun(runs, run);
    return runs;
  }

  private static void addRun(List<List<Word>> runs, List<Word> run) {
    if (!run.isEmpty()) {
      runs.add(run);
    }
  }

  /// The pieces from one up to another.
  QuotedWords part(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && pieces.get(first).isGap()) {
      first++;
    }
    while (last > first && pieces.get(last - 1).isGap()) {
      last--;
    }
    return new QuotedWords(text, pieces.subList(first, last));
  }

  /// Where it stands in the given text.
  Span span() {
    return new Span(pieces.getFirst().span().start(), pieces.getLast().span().end());
  }

  /// Its words as they were given.
  String written() {
    return pieces.isEmpty() ? "" : span().of(text);
  }
}
