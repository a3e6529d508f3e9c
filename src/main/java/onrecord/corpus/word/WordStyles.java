package onrecord.corpus.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/// The styles of a Word file: how their words look, and what their paragraphs are.
final class WordStyles {
  private static final Pattern QUOTATION =
      Pattern.compile(
          "(?:intense |block )?(?:quote|quotation)s?|block text|zitat|citation|bloc de texte");

  private final Map<String, Style> styles = new HashMap<>();
  private final Map<String, WordLook> looks = new HashMap<>();
  private Style current = new Style();
  private int conditions;

  /// A style as it is said, without what it is based on.
  private static final class Style {
    private String name = "";
    private String basedOn = "";
    private String list = "";
    private int level = -1;
    private WordLook look = WordLook.PLAIN;
  }

  /// Takes a step through the part of styles.
  void take(XMLStreamReader xml) {
    if (xml.isEndElement() && xml.getLocalName().equals("tblStylePr")) {
      conditions--;
    }
    if (!xml.isStartElement()) {
      return;
    }
    switch (xml.getLocalName()) {
      case "style" -> {
        current = new Style();
        styles.put(WordXml.attribute(xml, "styleId"), current);
      }
      case "tblStylePr" -> conditions++;
      case "name" -> current.name = WordXml.attribute(xml, "val").toLowerCase(Locale.ROOT);
      case "basedOn" -> current.basedOn = WordXml.attribute(xml, "val");
      case "numId" -> current.list = WordXml.attribute(xml, "val");
      case "ilvl" -> current.level = WordXml.number(xml, "val", 0);
      default -> {
        if (conditions == 0) {
          WordLook.of(xml).ifPresent(more -> current.look = more.over(current.look));
        }
      }
    }
  }

  /// How words of that style look.
  WordLook look(String id) {
    WordLook known = looks.get(id);
    if (known == null) {
      known = resolved(id);
      looks.put(id, known);
    }
    return known;
  }

  private WordLook resolved(String id) {
    WordLook look = WordLook.PLAIN;
    Set<String> seen = new HashSet<>();
    String at = id;
    Style style = styles.get(at);
    while (style != null && seen.add(at)) {
      look = look.over(style.look);
      at = style.basedOn;
      style = styles.get(at);
    }
    return look;
  }

  /// The list that its paragraphs are items of; empty where they are none.
  String list(String id) {
    Set<String> seen = new HashSet<>();
    String at = id;
    Style style = styles.get(at);
    while (style != null && seen.add(at)) {
      if (!style.list.isEmpty()) {
        return style.list;
      }
      at = style.basedOn;
      style = styles.get(at);
    }
    return "";
  }

  /// The level in that list; -1 where it is not said.
  int level(String id) {
    Style style = styles.get(id);
    return style == null ? -1 : style.level;
  }

  /// Whether its paragraphs are block quotations.
  boolean isQuotation(String id) {
    return QUOTATION.matcher(name(id)).matches();
  }

  /// Whether its paragraphs are the title of the document.
  boolean isTitle(String id) {
    return name(id).equals("title");
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null || style.name.isEmpty() ? id.toLowerCase(Locale.ROOT) : style.name;
  }
}
