package onrecord.corpus.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// How the words at hand in a Word file look: struck out, hidden or raised.
final class WordRun {
  private static final Set<String> STRIKING = Set.of("strike", "dstrike", "vanish");
  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Map<String, Look> styles = new HashMap<>();
  private final Deque<Look> runs = new ArrayDeque<>();
  private Look paragraph = Look.PLAIN;
  private String style = "";
  private boolean properties;
  private int former;

  /// What is said about some words; null where nothing is.
  private record Look(@Nullable Boolean struck, @Nullable Boolean raised) {
    static final Look PLAIN = new Look(null, null);

    Look over(Look below) {
      return new Look(
          struck == null ? below.struck : struck, raised == null ? below.raised : raised);
    }
  }

  /// Takes a step through the styles of the file.
  void takeStyle(XMLStreamReader xml) {
    if (!xml.isStartElement()) {
      return;
    }
    String name = xml.getLocalName();
    if (name.equals("style")) {
      style = attribute(xml, "styleId");
    } else if (isLook(name)) {
      styles.merge(style, look(name, attribute(xml, "val")), (before, more) -> more.over(before));
    } else if (name.equals("basedOn")) {
      Look below = styles.getOrDefault(attribute(xml, "val"), Look.PLAIN);
      styles.merge(style, below, Look::over);
    }
  }

  /// Takes the beginning of an element of the text.
  void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    switch (name) {
      case "r" -> runs.push(Look.PLAIN);
      case "p" -> paragraph = Look.PLAIN;
      case "pStyle" -> paragraph = styles.getOrDefault(attribute(xml, "val"), Look.PLAIN);
      case "rPr" -> properties = true;
      case "rPrChange" -> former++;
      default -> {
        if (properties && former == 0 && !runs.isEmpty()) {
          add(xml, name);
        }
      }
    }
  }

  private void add(XMLStreamReader xml, String name) {
    String value = attribute(xml, "val");
    if (name.equals("rStyle")) {
      runs.push(runs.pop().over(styles.getOrDefault(value, Look.PLAIN)));
    } else if (isLook(name)) {
      runs.push(look(name, value).over(runs.pop()));
    }
  }

  /// Takes the end of one.
  void end(String name) {
    switch (name) {
      case "r" -> runs.poll();
      case "rPr" -> properties = former > 0;
      case "rPrChange" -> former--;
      default -> {}
    }
  }

  /// Whether the words are shown as taken back, or not at all.
  boolean isStruck() {
    return Boolean.TRUE.equals(look().struck());
  }

  /// Whether the words stand above the line.
  boolean isRaised() {
    return Boolean.TRUE.equals(look().raised());
  }

  private Look look() {
    Look run = runs.peek();
    return run == null ? Look.PLAIN : run.over(paragraph);
  }

  private static boolean isLook(String name) {
    return STRIKING.contains(name) || name.equals("vertAlign");
  }

  private static Look look(String name, String value) {
    return name.equals("vertAlign")
        ? new Look(null, value.equals("superscript"))
        : new Look(!OFF.contains(value), null);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
