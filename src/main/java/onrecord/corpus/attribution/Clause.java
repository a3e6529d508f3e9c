package onrecord.corpus.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import onrecord.language.Span;
import onrecord.language.Words;

/// The words and signs of a stretch of text outside quotations.
public final class Clause {
  private static final String TITLES =
      " mr mrs ms dr sen rep gov gen col lt sgt capt prof rev st hon jr sr inc corp ltd co maj adm pres no vs ";

  private static final char MAKSURA = '\u0649';
  private static final char ALEF = '\u0627';

  /// A word or a sign.
  ///
  /// @param low in small letters
  private record Piece(Span span, String low, boolean word, boolean capital, boolean owner) {}

  private final String text;
  private final List<Piece> pieces;

  private Clause(String text, List<Piece> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /// The pieces of a stretch.
  public static Clause of(String text, Span stretch) {
    List<Piece> pieces = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      char each = text.charAt(at);
      if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
        at++;
      } else if (Character.isLetterOrDigit(text.codePointAt(at)) || each == '@') {
        at = addWord(pieces, text, at, stretch.end());
      } else {
        pieces.add(new Piece(new Span(at, at + 1), String.valueOf(each), false, false, false));
        at++;
      }
    }
    return new Clause(text, pieces);
  }

  /// The pieces of a stretch in a script without capital letters: each folded, and two where a
  /// joiner parts them.
  public static Clause uncased(String text, Span stretch) {
    List<Piece> pieces = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      int start = at;
      while (at < stretch.end() && isLetter(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        Span span = new Span(start, at);
        pieces.add(new Piece(span, folded(span.of(text)), true, false, false));
        continue;
      }
      char each = text.charAt(at);
      at++;
      boolean initial =
          each == '.'
              && !pieces.isEmpty()
              && pieces.getLast().span().equals(new Span(at - 2, at - 1));
      if (!initial
          && !Character.isWhitespace(each)
          && !Character.isSpaceChar(each)
          && Character.getType(each) != Character.FORMAT) {
        pieces.add(new Piece(new Span(start, at), String.valueOf(each), false, false, false));
      }
    }
    return new Clause(text, pieces);
  }

  /// Words without variants of letters, but for a last one that tells an Arabic preposition from a
  /// name.
  static String folded(String words) {
    StringBuilder spelled = new StringBuilder(words);
    for (int i = words.indexOf(MAKSURA); i >= 0; i = words.indexOf(MAKSURA, i + 1)) {
      if (i + 1 == words.length() || !Character.isLetter(words.charAt(i + 1))) {
        spelled.setCharAt(i, ALEF);
      }
    }
    return Words.folded(spelled.toString());
  }

  private static boolean isLetter(char each) {
    return Character.isLetterOrDigit(each)
        || Character.getType(each) == Character.NON_SPACING_MARK
        || Character.isSurrogate(each);
  }

  private static int addWord(List<Piece> pieces, String text, int from, int to) {
    int at = from + 1;
    while (at < to && inWord(text, from, at, to)) {
      at++;
    }
    String written = text.substring(from, at);
    String low = written.toLowerCase(Locale.ROOT);
    int bare = at;
    boolean owner = false;
    if (low.endsWith("'s") || low.endsWith("’s")) {
      bare = at - 2;
      owner = true;
    } else if (at < to && isApostrophe(text.charAt(at)) && low.endsWith("s")) {
      owner = at + 1 >= to || Character.isWhitespace(text.charAt(at + 1));
      at += owner ? 1 : 0;
    }
    Span span = new Span(from, bare);
    int first = span.of(text).codePointAt(0);
    boolean capital = Character.isUpperCase(first) || first == '@';
    String plain = low.endsWith(".") ? low.substring(0, low.length() - 1) : low;
    pieces.add(
        new Piece(
            span,
            owner && bare < from + low.length() ? span.of(text).toLowerCase(Locale.ROOT) : plain,
            true,
            capital,
            owner));
    return at;
  }

  private static boolean isApostrophe(char each) {
    return each == '\'' || each == '’';
  }

  private static boolean inWord(String text, int from, int at, int to) {
    int each = text.codePointAt(at);
    if (Character.isLetterOrDigit(each)
        || Character.getType(each) == Character.NON_SPACING_MARK
        || Character.getType(each) == Character.FORMAT
        || Character.isLowSurrogate(text.charAt(at))) {
      return true;
    }
    boolean letterNext = at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    if (isApostrophe((char) each) || each == '-' || each == '_' || each == '&') {
      return letterNext;
    }
    return each == '.' && (letterNext || isShort(text, from, at));
  }

  /// Whether a dot belongs to an initial, an acronym or a title.
  private static boolean isShort(String text, int from, int at) {
    if (at - from > 6) {
      return false;
    }
    String before = text.substring(from, at).toLowerCase(Locale.ROOT);
    boolean initial = at - from == 1 && Character.isUpperCase(text.charAt(from));
    return initial || before.indexOf('.') > 0 || TITLES.contains(" " + before + " ");
  }

  public int size() {
    return pieces.size();
  }

  public String low(int at) {
    return at < 0 || at >= pieces.size() ? "" : pieces.get(at).low();
  }

  public boolean word(int at) {
    return at >= 0 && at < pieces.size() && pieces.get(at).word();
  }

  public boolean capital(int at) {
    return word(at) && pieces.get(at).capital();
  }

  /// Whether a word has the sign of possession.
  public boolean owner(int at) {
    return word(at) && pieces.get(at).owner();
  }

  public Span span(int at) {
    return pieces.get(at).span();
  }

  /// From one word to another, both included.
  public Span span(int first, int last) {
    return new Span(pieces.get(first).span().start(), pieces.get(last).span().end());
  }

  public String words(int first, int last) {
    return span(first, last).of(text);
  }

  public boolean sign(int at, String signs) {
    return at >= 0
        && at < pieces.size()
        && !pieces.get(at).word()
        && signs.contains(pieces.get(at).low());
  }

  public boolean reads(int at, List<String> phrase) {
    if (at < 0 || at + phrase.size() > pieces.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!low(at + i).equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// The pieces before a place.
  public Clause until(int end) {
    return new Clause(text, pieces.subList(0, end));
  }

  /// The pieces from a place on.
  public Clause from(int start) {
    return new Clause(text, pieces.subList(start, pieces.size()));
  }

  /// Where the first sentence ends: behind its sign, or at the end.
  public int sentenceEnd() {
    for (int i = 0; i < pieces.size(); i++) {
      if (endsSentence(i)) {
        return i + 1;
      }
    }
    return pieces.size();
  }

  /// Where the last sentence begins.
  public int sentenceStart() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      if (endsSentence(i)) {
        return i + 1;
      }
    }
    return 0;
  }

  private boolean endsSentence(int at) {
    if (!sign(at, ".!?…;؟۔؛")) {
      return false;
    }
    int end = span(at).end();
    return end >= text.length()
        || (!Character.isLetterOrDigit(text.charAt(end)) && ")],".indexOf(text.charAt(end)) < 0);
  }
}
