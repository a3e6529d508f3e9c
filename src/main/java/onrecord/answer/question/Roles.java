package onrecord.answer.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import onrecord.answer.time.TimeBounds;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// Tells whose words a question asks for from whom it asks about.
final class Roles {
  private static final Set<String> SAYING = Tables.words("roles.saying");
  private static final Set<String> ASKING = Tables.words("roles.asking");
  private static final Set<String> TOPIC = Tables.words("roles.topic");
  private static final Set<String> SOURCES = Tables.words("roles.sources");
  private static final Set<String> LINKS = Tables.words("roles.links");
  private static final Set<String> ARTICLES = Tables.words("roles.articles");
  private static final Set<String> ACCORDING = Tables.words("roles.according");
  private static final Set<String> GENITIVE = Tables.words("roles.genitive");
  private static final Set<String> CLAUSES = Tables.words("roles.clauses");
  private static final Set<String> SIDES = Tables.words("roles.sides");

  private static final Set<String> COMPARED = Tables.words("roles.compared");
  private static final Set<String> TIES = Tables.words("roles.ties");

  private static final List<List<String>> EXCLUDING = TimeBounds.phrases("roles.excluding");

  private Roles() {}

  /// Those of the mentions whose words are not wanted: "everyone except X and Y".
  static List<Mentions.Mention> excluded(List<Word> words, List<Mentions.Mention> mentions) {
    List<Mentions.Mention> excluded = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mentions.Mention mention = mentions.get(i);
      boolean conjunct =
          i > 0
              && excluded.contains(mentions.get(i - 1))
              && joined(words, mentions.get(i - 1).end(), mention.first());
      if (conjunct || exclusionAt(words, mention.first()) < mention.first()) {
        excluded.add(mention);
      }
    }
    return excluded;
  }

  /// Where the words begin that exclude what stands at a place; the place itself where none do.
  static int exclusionAt(List<Word> words, int first) {
    int at = first;
    while (at > 0 && ARTICLES.contains(words.get(at - 1).folded())) {
      at--;
    }
    int plain = TimeBounds.ending(words, first, EXCLUDING);
    int before = plain > 0 ? plain : TimeBounds.ending(words, at, EXCLUDING);
    return before == 0 ? first : (plain > 0 ? first : at) - before;
  }

  /// Those of the mentions whose words are asked for.
  static List<Mentions.Mention> asked(
      List<Word> words, List<Mentions.Mention> mentions, boolean comparison) {
    List<Mentions.Mention> asked = new ArrayList<>();
    boolean previous = false;
    boolean known = mentions.stream().anyMatch(mention -> !mention.asked().isUnknown());
    for (int i = 0; i < mentions.size(); i++) {
      Mentions.Mention mention = mentions.get(i);
      if (known && mention.asked().isUnknown()) {
        previous = false;
        continue;
      }
      boolean conjunct = i > 0 && joined(words, mentions.get(i - 1).end(), mention.first());
      boolean is = conjunct ? previous : isAsked(words, mention, comparison);
      if (is) {
        asked.add(mention);
      }
      previous = is;
    }
    return asked;
  }

  /// Those that the archive has something by, or all where it has nothing by any of them.
  static List<Mentions.Mention> known(List<Mentions.Mention> mentions) {
    List<Mentions.Mention> known =
        mentions.stream().filter(mention -> !mention.asked().isUnknown()).toList();
    return known.isEmpty() ? mentions : known;
  }

  private static boolean joined(List<Word> words, int from, int to) {
    return to - from <= 2
        && words.subList(from, to).stream().allMatch(word -> LINKS.contains(word.folded()));
  }

  private static boolean isAsked(List<Word> words, Mentions.Mention mention, boolean comparison) {
    if (isAskedAt(words, mention.first(), mention.end())) {
      return true;
    }
    String before = before(words, mention.first());
    if (comparison && !mention.place() && COMPARED.contains(before)) {
      return true;
    }
    if (TOPIC.contains(before) && !(comparison && SIDES.contains(before))) {
      return false;
    }
    boolean edge = mention.first() == 0 || mention.end() == words.size();
    return !mention.place() || mention.first() == 0 || (comparison && edge);
  }

  /// Whether the words around a mention ask for its words: "what does X …", "X's position",
  /// "according to X", "X says".
  static boolean isAskedAt(List<Word> words, int first, int end) {
    String before = before(words, first);
    String second = first > 1 ? words.get(first - 2).folded() : "";
    if (ACCORDING.contains(second + " " + before)
        || (GENITIVE.contains(before) && SOURCES.contains(second))) {
      return true;
    }
    boolean says = end < words.size() && SAYING.contains(words.get(end).folded());
    boolean saysLater = end + 1 < words.size() && SAYING.contains(words.get(end + 1).folded());
    return !TOPIC.contains(before) && (says || saysLater || ASKING.contains(before));
  }

  /// The word before a mention, articles left out.
  private static String before(List<Word> words, int first) {
    int at = first - 1;
    while (at >= 0 && ARTICLES.contains(words.get(at).folded())) {
      at--;
    }
    return at >= 0 ? words.get(at).folded() : "";
  }

  /// Where the words begin that tie a mention to its sentence and mean nothing without it:
  /// "according to the".
  static int tieOf(List<Word> words, int first) {
    int at = first;
    while (at > 0 && TIES.contains(words.get(at - 1).folded())) {
      at--;
    }
    return at;
  }

  /// Whether a word tells that somebody says something.
  static boolean isSaying(String folded) {
    return SAYING.contains(folded);
  }

  /// Whether the word at a place says something and what is said follows: "said that …".
  static boolean isReporting(List<Word> words, int at) {
    return isSaying(words.get(at).folded())
        && at + 1 < words.size()
        && CLAUSES.contains(words.get(at + 1).folded());
  }
}
