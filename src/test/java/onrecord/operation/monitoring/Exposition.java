package onrecord.operation.monitoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prometheus' text format, version 0.0.4, read strictly: what is not of that form is a failure.
record Exposition(Map<String, Family> families) {
  private static final Pattern META =
      Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)");
  private static final Pattern SAMPLE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? (\\S+)");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\"\\\\n])*)\"(?:,|$)");

  /// One metric: what it says of itself, and its values.
  record Family(String name, String help, String type, List<Sample> samples) {}

  /// One value.
  record Sample(String name, Map<String, String> labels, double value) {}

  static Exposition parse(String text) {
    Map<String, Family> families = new LinkedHashMap<>();
    Family current = new Family("", "", "", List.of());
    String help = "";
    if (!text.endsWith("\n")) {
      throw new AssertionError("the last line does not end");
    }
    for (String line : text.lines().toList()) {
      Matcher meta = META.matcher(line);
      if (meta.matches() && meta.group(1).equals("HELP")) {
        help = meta.group(3);
      } else if (meta.matches()) {
        current = new Family(meta.group(2), help, meta.group(3), new ArrayList<>());
        if (families.put(current.name(), current) != null) {
          throw new AssertionError("twice: " + line);
        }
      } else {
        Sample sample = sample(line);
        if (!sample.name().matches(Pattern.quote(current.name()) + suffix(current.type()))) {
          throw new AssertionError("not of " + current.name() + ": " + line);
        }
        current.samples().add(sample);
      }
    }
    return new Exposition(families);
  }

  private static String suffix(String type) {
    return switch (type) {
      case "counter", "gauge", "untyped" -> "";
      case "histogram" -> "_(bucket|sum|count)";
      case "summary" -> "(_sum|_count)?";
      default -> throw new AssertionError("no such type: " + type);
    };
  }

  private static Sample sample(String line) {
    Matcher matcher = SAMPLE.matcher(line);
    if (!matcher.matches()) {
      throw new AssertionError("no sample: " + line);
    }
    Map<String, String> labels = new TreeMap<>();
    String rest = matcher.group(2) == null ? "" : matcher.group(2);
    Matcher label = LABEL.matcher(rest);
    int end = 0;
    while (end < rest.length()) {
      if (!label.find(end) || label.start() != end) {
        throw new AssertionError("no labels: " + line);
      }
      labels.put(label.group(1), label.group(2));
      end = label.end();
    }
    String value = matcher.group(3).replace("+Inf", "Infinity");
    return new Sample(matcher.group(1), labels, Double.parseDouble(value));
  }

  /// The value of that name and those labels.
  double value(String name, Map<String, String> labels) {
    return families.values().stream()
        .flatMap(family -> family.samples().stream())
        .filter(sample -> sample.name().equals(name) && sample.labels().equals(labels))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + labels))
        .value();
  }
}
