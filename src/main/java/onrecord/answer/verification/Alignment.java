package onrecord.answer.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import onrecord.answer.verification.QuotedWords.QuotedPiece;
import onrecord.language.Words.Word;

/// The best way to lay a quotation beside the words of a statement (Needleman and Wunsch 1970;
/// Smith and Waterman 1981).
///
/// @param steps in the order of the quotation
/// @param score higher where more words agree
record Alignment(List<AlignmentStep> steps, int score) {
  private static final int SAME = 8;
  private static final int BRACKETED_SAME = 2;
  private static final int LIKE = -2;
  private static final int OTHER = -5;
  private static final int MORE = -4;
  private static final int LESS = -4;

  /// One word may be written as so many.
  private static final int JOINED = 4;

  /// So many words may stand for what is in brackets.
  private static final int BRACKETED = 8;

  private static final int OUT_OF_REACH = -1_000_000;

  /// Words of the quotation beside words of the statement; numbers of pieces and words, the ends
  /// excluded.
  ///
  /// @param same whether they agree
  record AlignmentStep(int from, int to, int left, int right, boolean same) {}

  /// The whole quotation beside a part of the words.
  static Alignment whole(List<QuotedPiece> pieces, List<Word> words) {
    return new Table(pieces, words, false).best();
  }

  /// The part of the quotation that fits best beside a part of the words.
  static Alignment part(List<QuotedPiece> pieces, List<Word> words) {
    return new Table(pieces, words, true).best();
  }

  /// The scores of all beginnings.
  private static final class Table {
    private final List<QuotedPiece> pieces;
    private final List<Word> words;
    private final boolean partly;
    private final int[][] score;

    // How many pieces and words the last step takes: pieces * 65536 + words; 0 where it begins.
    private final int[][] step;

    Table(List<QuotedPiece> pieces, List<Word> words, boolean partly) {
      this.pieces = pieces;
      this.words = words;
      this.partly = partly;
      score = new int[pieces.size() + 1][words.size() + 1];
      step = new int[pieces.size() + 1][words.size() + 1];
      for (int i = 1; i <= pieces.size(); i++) {
        Arrays.fill(score[i], partly ? 0 : OUT_OF_REACH);
        fill(i);
      }
    }

    private void fill(int i) {
      QuotedPiece piece = pieces.get(i - 1);
      int cost = piece.isGap() || piece.inserted() ? 0 : MORE;
      for (int j = 0; j <= words.size(); j++) {
        better(i, j, taking(1, 0), score[i - 1][j] + cost);
        if (j > 0 && !piece.isGap()) {
          boolean same = piece.word().equals(words.get(j - 1).folded());
          int agreeing = piece.inserted() ? BRACKETED_SAME : SAME;
          better(i, j, taking(1, 1), score[i - 1][j - 1] + (same ? agreeing : other(piece, j)));
          joined(i, j, piece);
        }
        if (piece.inserted()) {
          for (int k = 2; k <= Math.min(j, BRACKETED); k++) {
            better(i, j, taking(1, k), score[i - 1][j - k] - k);
          }
        }
        if (j > 0 && !piece.isGap()) {
          better(i, j, taking(0, 1), score[i][j - 1] + LESS);
        }
      }
      if (piece.isGap()) {
        skip(i);
      }
    }

    private int other(QuotedPiece piece, int j) {
      return piece.inserted() ? 0 : alike(piece.word(), words.get(j - 1).folded()) ? LIKE : OTHER;
    }

    /// Whether one word may be a form of the other.
    private static boolean alike(String one, String other) {
      int shorter = Math.min(one.length(), other.length());
      int common = 0;
      while (common < shorter && one.charAt(common) == other.charAt(common)) {
        common++;
      }
      return common >= 3 && 2 * common >= Math.max(one.length(), other.length());
    }

    /// Anything may stand where an ellipsis is.
    private void skip(int i) {
      int best = 0;
      for (int j = 0; j <= words.size(); j++) {
        best = score[i - 1][j] >= score[i - 1][best] ? j : best;
        better(i, j, taking(1, j - best), score[i - 1][best]);
      }
    }

    /// What is one word here and several there.
    private void joined(int i, int j, QuotedPiece piece) {
      String word = words.get(j - 1).folded();
      if (piece.inserted() || piece.word().length() == word.length()) {
        return;
      } else if (word.endsWith(piece.word())) {
        joinedHere(i, j, word);
      } else if (piece.word().endsWith(word)) {
        joinedThere(i, j, piece.word());
      }
    }

    private void joinedHere(int i, int j, String word) {
      String here = pieces.get(i - 1).word();
      for (int k = 2; k <= Math.min(i, JOINED) && here.length() < word.length(); k++) {
        QuotedPiece before = pieces.get(i - k);
        if (before.isGap() || before.inserted() || !joins(before.word(), here)) {
          return;
        }
        here = before.word() + here;
        if (here.equals(word)) {
          better(i, j, taking(k, 1), score[i - k][j - 1] + k * SAME);
        }
      }
    }

    private void joinedThere(int i, int j, String word) {
      String there = words.get(j - 1).folded();
      for (int k = 2; k <= Math.min(j, JOINED) && there.length() < word.length(); k++) {
        String before = words.get(j - k).folded();
        if (!joins(before, there)) {
          return;
        }
        there = before + there;
        if (there.equals(word)) {
          better(i, j, taking(1, k), score[i - 1][j - k] + SAME);
        }
      }
    }

    /// Digits join by thousands only: `10 000` is `10000`, and `1/2` is not `12`.
    private static boolean joins(String before, CharSequence after) {
      boolean digits =
          Character.isDigit(before.charAt(before.length() - 1))
              && Character.isDigit(after.charAt(0));
      return !digits || after.chars().takeWhile(Character::isDigit).count() % 3 == 0;
    }

    private static int taking(int pieces, int words) {
      return (pieces << 16) | words;
    }

    private void better(int i, int j, int last, int reached) {
      if (reached > score[i][j]) {
        score[i][j] = reached;
        step[i][j] = last;
      }
    }

    Alignment best() {
      int bestI = partly ? 0 : pieces.size();
      int bestJ = 0;
      for (int i = bestI; i <= pieces.size(); i++) {
        for (int j = 0; j <= words.size(); j++) {
          if (score[i][j] > score[bestI][bestJ]) {
            bestI = i;
            bestJ = j;
          }
        }
      }
      return back(bestI, bestJ);
    }

    private Alignment back(int lastI, int lastJ) {
      List<AlignmentStep> steps = new ArrayList<>();
      int i = lastI;
      int j = lastJ;
      while (i > 0 && step[i][j] != 0) {
        int taken = step[i][j] >>> 16;
        int passed = step[i][j] & 0xFFFF;
        steps.add(new AlignmentStep(i - taken, i, j - passed, j, agree(i, j, taken, passed)));
        i -= taken;
        j -= passed;
      }
      Collections.reverse(steps);
      return new Alignment(List.copyOf(steps), score[lastI][lastJ]);
    }

    private boolean agree(int i, int j, int taken, int passed) {
      var here = new StringBuilder();
      var there = new StringBuilder();
      pieces.subList(i - taken, i).forEach(piece -> here.append(piece.word()));
      words.subList(j - passed, j).forEach(word -> there.append(word.folded()));
      return taken > 0 && passed > 0 && here.compareTo(there) == 0;
    }
  }
}
