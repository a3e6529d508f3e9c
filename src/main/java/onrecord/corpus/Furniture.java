package onrecord.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.language.Salutations;
import onrecord.language.Span;
import onrecord.language.TextNotes;
import onrecord.language.Words;
import onrecord.language.Words.Word;

/// Paragraphs that stand around what a statement says: headlines, names, dates, links, references.
/// They are told by their form, in any language; demands and slogans are none.
public final class Furniture {
  /// Longer paragraphs say something, whatever they look like.
  private static final int LONGEST = 400;

  /// A question of more words says something.
  private static final int ASKED = 18;

  /// A letter's beginning of more words says something too.
  private static final int ADDRESSED = 7;

  /// One that a comma or a colon ends may name more people.
  private static final int GREETING = 24;

  /// Fewer capitalized words may be a heading.
  private static final int SIGNED = 12;

  /// So many lines at the head of a statement may stand over it.
  private static final int HEAD = 3;

  private static final Pattern LINK =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+|(?<!\\S)[^\\s@]{1,64}+@\\S{1,200}+"
              + "|(?<![\\w.-])(?:[\\w-]{1,63}+\\.){1,6}(?:com|org|net|info|edu|gov)\\b\\S*");
  private static final Pattern ITEM =
      Pattern.compile("[-–—•*·▪◦‣]|[\\[(]?(?:\\p{Nd}{1,3}|\\p{L})[.)\\]-]");
  private static final Pattern NUMBERED =
      Pattern.compile("[\\[(]\\p{Nd}{1,3}[\\])]|\\p{Nd}{1,3}[.)\\]-]|[¹²³⁴-⁹^†*]");
  private static final Pattern PAGES =
      Pattern.compile(
          "\\b(?:pp?|vol|no|ibid|op\\. cit|isbn|doi)\\b[.:]? ?\\p{Nd}*", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\p{Nd})(?:1[5-9]|20)\\p{Nd}{2}(?!\\p{Nd})");
  private static final Pattern CLOCK =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,2}:\\p{Nd}{2}(?!\\p{Nd})");
  private static final Pattern DAY =
      Pattern.compile("\\p{Nd}{1,4}[-./]\\p{Nd}{1,2}[-./]\\p{Nd}{1,4}");
  private static final Pattern LABEL =
      Pattern.compile("[^\\s:]{2,20}(?: [^\\s:]{1,20}){0,2}: \\S.*", Pattern.DOTALL);
  private static final Pattern PIECES = Pattern.compile("(?<=\\p{L}{3}[.]|\\p{Nd}[.]) +");
  private static final Pattern APART = Pattern.compile(" ?[|›»→·•] ?|\\s>\\s");

  private Furniture() {}

  /// What a paragraph is for.
  public enum Form {
    /// No letter in it.
    RULE,
    /// An address in the net or of mail, with little else.
    LINK,
    /// Choices of a page.
    NAVIGATION,
    /// A work that is referred to.
    REFERENCE,
    /// When it was written, sent or revised.
    DATE,
    /// Names and nothing else: who wrote it, who signed.
    NAMES,
    /// A name of a field and what stands in it.
    LABEL,
    /// To whom it is written, or how it takes leave.
    SALUTATION,
    /// What stands over other paragraphs.
    HEADING
  }

  /// The form of a paragraph; nothing where it says something.
  public static Optional<Form> of(Statement statement, Span paragraph) {
    String text = paragraph.of(statement.text()).strip();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    FurnitureLine line = FurnitureLine.of(text);
    if (line.letters() == 0) {
      return Optional.of(Form.RULE);
    }
    Optional<Form> form =
        alone(line).or(() -> joined(text)).or(() -> head(statement, paragraph, line));
    boolean title = words(line).equals(words(FurnitureLine.of(statement.masthead().title())));
    return form.isPresent() || !(title || stands(statement.text(), paragraph, line))
        ? form
        : Optional.of(Form.HEADING);
  }

  private static List<String> words(FurnitureLine line) {
    return line.words().stream().map(Word::folded).toList();
  }

  /// Of several sentences that are furniture each: a byline and its date.
  private static Optional<Form> joined(String text) {
    List<Optional<Form>> forms =
        PIECES.splitAsStream(text).map(piece -> alone(FurnitureLine.of(piece))).toList();
    boolean all = forms.size() > 1 && forms.stream().allMatch(Optional::isPresent);
    return all ? forms.getFirst() : Optional.empty();
  }

  /// Of the first lines, one with a day: where and when it was said.
  private static Optional<Form> head(Statement statement, Span paragraph, FurnitureLine line) {
    boolean dated =
        line.letters() <= FurnitureLine.LONGEST && line.numbers() >= 2 && line.has(YEAR);
    return dated && isHead(statement.text(), paragraph) ? Optional.of(Form.DATE) : Optional.empty();
  }

  private static Optional<Form> alone(FurnitureLine line) {
    if (isReference(line)) {
      return Optional.of(Form.REFERENCE);
    }
    if (isLink(line)) {
      return Optional.of(Form.LINK);
    }
    if (!line.ended() && APART.split(line.text()).length > 2 && pieces(line) <= 3) {
      return Optional.of(Form.NAVIGATION);
    }
    if (isDate(line)) {
      return Optional.of(Form.DATE);
    }
    if (isNames(line)) {
      return Optional.of(Form.NAMES);
    }
    if (!line.ended()
        && line.letters() <= FurnitureLine.LONGEST
        && LABEL.matcher(line.text()).matches()) {
      return Optional.of(Form.LABEL);
    }
    return isSalutation(line) ? Optional.of(Form.SALUTATION) : Optional.empty();
  }

  /// A short line that a comma ends, or one that begins as a letter does and is no sentence.
  private static boolean isSalutation(FurnitureLine line) {
    boolean turned = line.text().endsWith(",") || line.text().endsWith("،");
    boolean addressed = line.calls() || !line.ended();
    long most = turned || line.text().endsWith(":") ? GREETING : ADDRESSED;
    return (turned && line.letters() <= 8)
        || (addressed
            && line.letters() <= most
            && line.words().stream().limit(2).map(Word::folded).anyMatch(Salutations::isOpening));
  }

  private static boolean isLink(FurnitureLine line) {
    if (!line.has(LINK)) {
      return false;
    }
    int rest = Words.count(LINK.matcher(line.text()).replaceAll(" "));
    return rest <= 5 || (!line.ended() && rest <= FurnitureLine.LONGEST);
  }

  private static double pieces(FurnitureLine line) {
    return (double) line.words().size() / APART.split(line.text()).length;
  }

  private static boolean isReference(FurnitureLine line) {
    boolean numbered = NUMBERED.matcher(line.text()).lookingAt();
    boolean cited = line.has(PAGES) && line.has(YEAR);
    return (numbered && (line.has(LINK) || cited)) || (cited && line.letters() <= 40);
  }

  private static boolean isDate(FurnitureLine line) {
    if (line.words().size() > 12 || !(line.has(YEAR) || line.has(DAY) || line.has(CLOCK))) {
      return false;
    }
    boolean mostly = line.numbers() * 5 >= 2L * line.words().size();
    return mostly || (!line.ended() && line.numbers() >= 2);
  }

  private static boolean isNames(FurnitureLine line) {
    if (line.calls() || line.asks() || !line.allNames()) {
      return false;
    }
    boolean said = line.ended() && line.shouts() && line.letters() > 3;
    boolean listed = line.text().split("[,;/]", -1).length > 3;
    return !said && (line.letters() <= 12 || listed);
  }

  /// Whether words are names that stood below each other, which answers nobody but who asks for
  /// them.
  public static boolean isSignatures(String words) {
    boolean open = !new FurnitureLine(words, List.of()).ended();
    FurnitureLine line = FurnitureLine.of(open ? words : "");
    return open && !line.shouts() && line.letters() > SIGNED && line.allCapitalized();
  }

  /// Whether a line stands over the paragraphs that follow.
  private static boolean stands(String text, Span paragraph, FurnitureLine line) {
    if (!line.open() || line.text().endsWith(":")) {
      return false;
    }
    Optional<FurnitureLine> next = line(text, after(text, paragraph));
    boolean item = ITEM.matcher(line.text()).lookingAt();
    boolean over = next.isPresent() && !next.get().open();
    if (item) {
      return over && NUMBERED.matcher(line.text()).lookingAt() && !isItem(next.get());
    }
    boolean list = next.filter(Furniture::isItem).isPresent();
    return over || list || line.letters() <= 3 || isHead(text, paragraph);
  }

  private static boolean isItem(FurnitureLine line) {
    return ITEM.matcher(line.text()).lookingAt();
  }

  /// Whether it is one of the first lines, before anything is said.
  private static boolean isHead(String text, Span paragraph) {
    String before = text.substring(0, paragraph.start());
    List<String> lines = before.lines().filter(line -> !line.isBlank()).toList();
    return lines.size() < HEAD && lines.stream().allMatch(line -> FurnitureLine.of(line).open());
  }

  private static Span after(String text, Span paragraph) {
    int start = paragraph.end();
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = text.indexOf('\n', start);
    return new Span(start, end < 0 ? text.length() : end);
  }

  private static Optional<FurnitureLine> line(String text, Span span) {
    String words = span.of(text).strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(FurnitureLine.of(words));
  }

  /// Whether a sentence by itself says nothing: it asks in few words, announces what follows,
  /// speaks of the text itself, or is but a few words that are no call. Who asks at length tells
  /// what he knows.
  public static boolean isEmpty(String sentence) {
    String words = sentence.strip();
    long letters =
        Words.in(words).stream()
            .filter(word -> word.written().codePoints().anyMatch(Character::isLetter))
            .count();
    boolean few = letters <= 2 || (letters == 3 && !FurnitureLine.of(words).calls());
    return few
        || (letters <= ASKED && FurnitureLine.isQuestion(words))
        || words.endsWith(":")
        || TextNotes.isNote(words);
  }
}
