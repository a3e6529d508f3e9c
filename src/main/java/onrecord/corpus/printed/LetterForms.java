package onrecord.corpus.printed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Letters that the setter set apart from their words: spaced ones ("P R E S S") and the large
/// first one of a text.
final class LetterForms {
  private static final int FEWEST_SPACED = 5;

  /// Between two words lies so much more than between two spaced letters.
  private static final float WORD_STEP = 1.5f;

  /// A large letter is so much larger than the words beside it.
  private static final float LARGE = 1.6f;

  /// Letters that are words of their own.
  private static final Set<String> WORDS =
      Set.of("a", "i", "o", "y", "e", "u", "à", "é", "ó", "è", "в", "и", "о", "у", "с", "к", "я");

  private final List<PrintedLine> lines = new ArrayList<>();
  private final Set<String> known;

  private LetterForms(List<PrintedLine> page) {
    this.known =
        page.stream()
            .flatMap(line -> line.words().stream().skip(1))
            .map(word -> word.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(HashSet::new));
  }

  /// The lines of a page with such letters in their words.
  static List<PrintedLine> mended(List<PrintedLine> page) {
    LetterForms forms = new LetterForms(page);
    for (PrintedLine line : page) {
      forms.add(isSpaced(line) ? closed(line) : line);
    }
    return forms.lines;
  }

  private void add(PrintedLine line) {
    PrintedLine above = lines.isEmpty() ? line : lines.getLast();
    boolean own = !lines.isEmpty() && above.words().size() == 1;
    if (own && isLarge(above.words().getFirst(), line.words().getFirst())) {
      lines.removeLast();
      lines.add(joined(above.words().getFirst(), line));
    } else if (line.words().size() > 1 && isLarge(line.words().getFirst(), line.words().get(1))) {
      lines.add(joined(line.words().getFirst(), line.part(1, line.words().size())));
    } else {
      lines.add(line);
    }
  }

  private static boolean isLarge(PrintedWord letter, PrintedWord next) {
    return letter.text().codePointCount(0, letter.length()) == 1
        && Character.isLetter(letter.text().codePointAt(0))
        && letter.size() >= LARGE * next.size()
        && letter.right() <= next.left() + letter.size()
        && letter.foot() - letter.size() <= next.foot()
        && Character.isLetter(next.text().codePointAt(0));
  }

  private PrintedLine joined(PrintedWord letter, PrintedLine line) {
    PrintedWord next = line.words().getFirst();
    boolean word =
        WORDS.contains(letter.text().toLowerCase(Locale.ROOT))
            && known.contains(next.text().toLowerCase(Locale.ROOT));
    if (word) {
      return line.behind(letter);
    }
    PrintedLine rest = line.words().size() > 1 ? line.part(1, line.words().size()) : line;
    PrintedWord whole = next.reading(letter.text() + next.text());
    return line.words().size() > 1
        ? rest.behind(whole)
        : new PrintedLine(List.of(whole), line.last());
  }

  private static boolean isSpaced(PrintedLine line) {
    long single = line.words().stream().filter(LetterForms::isOneLetter).count();
    return single >= FEWEST_SPACED && single == line.words().size();
  }

  private static boolean isOneLetter(PrintedWord word) {
    return word.text().codePointCount(0, word.length()) == 1
        && Character.isLetter(word.text().codePointAt(0));
  }

  private static PrintedLine closed(PrintedLine line) {
    List<PrintedWord> letters = line.words();
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < letters.size(); i++) {
      steps.add(letters.get(i).left() - letters.get(i - 1).left());
    }
    float usual = steps.stream().sorted().toList().get(steps.size() / 2);
    List<PrintedWord> words = new ArrayList<>(List.of(letters.getFirst()));
    for (int i = 1; i < letters.size(); i++) {
      PrintedWord letter = letters.get(i);
      PrintedWord word = words.getLast();
      if (steps.get(i - 1) > WORD_STEP * usual) {
        words.add(letter);
      } else {
        words.removeLast();
        words.add(
            new PrintedWord(
                word.text() + letter.text(),
                word.left(),
                letter.right(),
                word.foot(),
                word.size()));
      }
    }
    return new PrintedLine(words, line.last());
  }
}
