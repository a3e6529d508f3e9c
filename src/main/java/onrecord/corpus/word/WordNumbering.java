package onrecord.corpus.word;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/// The lists of a Word file: it says the number before an item, and counts on.
final class WordNumbering {
  private static final int LEVELS = 9;
  private static final int NONE = -1;

  private final WordStyles styles;
  private final Map<String, Level[]> kinds = new HashMap<>();
  private final Map<String, String> kindOf = new HashMap<>();
  private final Map<String, String> links = new HashMap<>();
  private final Map<String, String> linked = new HashMap<>();
  private final Map<String, Integer> restarts = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private final Set<String> begun = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private String kind = "";
  private String list = "";
  private int at;

  /// How the numbers of a level are written.
  private static final class Level {
    private int start = 1;
    private String format = "decimal";
    private String pattern = "";
    private String style = "";
  }

  WordNumbering(WordStyles styles) {
    this.styles = styles;
  }

  /// Takes a step through the part of lists.
  void take(XMLStreamReader xml) {
    if (xml.isEndElement()) {
      open.poll();
    } else if (xml.isStartElement()) {
      start(xml, xml.getLocalName(), WordXml.attribute(xml, "val"));
      open.push(xml.getLocalName());
    }
  }

  private void start(XMLStreamReader xml, String name, String value) {
    switch (name) {
      case "abstractNum" -> {
        kind = WordXml.attribute(xml, "abstractNumId");
        kinds.put(kind, new Level[LEVELS]);
      }
      case "styleLink" -> linked.put(value, kind);
      case "numStyleLink" -> links.put(kind, value);
      case "num" -> list = WordXml.attribute(xml, "numId");
      case "abstractNumId" -> kindOf.put(list, value);
      case "lvlOverride" -> at = level(WordXml.number(xml, "ilvl", 0));
      case "startOverride" -> restarts.put(list + "/" + at, WordXml.number(xml, "val", 1));
      case "lvl" -> at = level(WordXml.number(xml, "ilvl", 0));
      default -> {
        if ("lvl".equals(open.peek()) && !open.contains("lvlOverride")) {
          property(name, value, WordXml.number(xml, "val", 1));
        }
      }
    }
  }

  private void property(String name, String value, int number) {
    Level[] levels = kinds.computeIfAbsent(kind, _ -> new Level[LEVELS]);
    Level level = levels[at] == null ? new Level() : levels[at];
    levels[at] = level;
    switch (name) {
      case "start" -> level.start = number;
      case "numFmt" -> level.format = value;
      case "lvlText" -> level.pattern = value;
      case "pStyle" -> level.style = value;
      default -> {}
    }
  }

  private static int level(int told) {
    return Math.clamp(told, 0, LEVELS - 1);
  }

  /// The number before the next item of a list; empty where it has a bullet or none.
  String next(String id, int told, String style) {
    if (kindOf.isEmpty()) {
      // Without its part of lists a file has lost how they are numbered, not that they are.
      return count(id, new Level[LEVELS], level(Math.max(0, told)))[level(Math.max(0, told))] + ".";
    }
    String abstractId = kindOf.getOrDefault(id, "");
    Level[] levels = levels(abstractId);
    int level = level(told >= 0 ? told : levelOf(style, levels));
    if (levels[level] == null || "bullet".equals(levels[level].format)) {
      return "";
    }
    int[] numbers = counts.computeIfAbsent(abstractId, _ -> unset());
    String key = id + "/" + level;
    if (restarts.containsKey(key) && begun.add(key)) {
      numbers[level] = restarts.getOrDefault(key, 1) - 1;
    }
    return written(levels, count(abstractId, levels, level), level);
  }

  private Level[] levels(String abstractId) {
    String other = linked.getOrDefault(links.getOrDefault(abstractId, ""), abstractId);
    return kinds.getOrDefault(other, new Level[LEVELS]);
  }

  private static int levelOf(String style, Level[] levels) {
    for (int i = 0; i < LEVELS; i++) {
      if (levels[i] != null && levels[i].style.equals(style) && !style.isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  private int[] count(String key, Level[] levels, int level) {
    int[] numbers = counts.computeIfAbsent(key, _ -> unset());
    for (int above = 0; above < level; above++) {
      numbers[above] = numbers[above] == NONE ? start(levels, above) : numbers[above];
    }
    numbers[level] = numbers[level] == NONE ? start(levels, level) : numbers[level] + 1;
    Arrays.fill(numbers, level + 1, LEVELS, NONE);
    return numbers;
  }

  private static int start(Level[] levels, int level) {
    return levels[level] == null ? 1 : levels[level].start;
  }

  private static int[] unset() {
    int[] numbers = new int[LEVELS];
    Arrays.fill(numbers, NONE);
    return numbers;
  }

  private static String written(Level[] levels, int[] numbers, int level) {
    String text = levels[level].pattern;
    for (int i = 0; i <= level; i++) {
      String format = levels[i] == null ? "decimal" : levels[i].format;
      text = text.replace("%" + (i + 1), ListNumber.of(numbers[i], format));
    }
    return text.chars().anyMatch(Character::isLetterOrDigit) ? text.strip() : "";
  }

  /// The list whose item a paragraph is, by its own word or its style's; empty where it is none.
  String listOf(WordParagraph paragraph) {
    String own = paragraph.list.isEmpty() ? styles.list(paragraph.style) : paragraph.list;
    return own.equals("0") ? "" : own;
  }

  /// The number before a paragraph; empty where it has none.
  String next(WordParagraph paragraph) {
    String of = listOf(paragraph);
    int told = paragraph.level >= 0 ? paragraph.level : styles.level(paragraph.style);
    return of.isEmpty() ? "" : next(of, told, paragraph.style);
  }
}
