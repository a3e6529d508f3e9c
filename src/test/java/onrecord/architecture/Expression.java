package onrecord.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The parts of a regular expression, to make texts of that nearly match it.
sealed interface Expression {
  /// Characters of every kind that our texts hold, for sets that are not spelled out.
  String KINDS =
      " \t\n\r\u00a0abezAMZ019_\u06f1\u00e9\u0627\u0648\u06cc\u0301\u0640\u200c\u00ad\u2028"
          + "-.,;:!?'\"\u2018\u2019\u201c\u201d\u00ab\u00bb()[]{}<>/\\@#$%&*+=~^|\u2026\u2013";

  int SAMPLES = 4;

  /// One character of a set; its samples are all those of our kinds that belong to it.
  record Leaf(List<String> samples) implements Expression {}

  /// One after the other.
  record Row(List<Expression> parts) implements Expression {}

  /// One of several.
  record Choice(List<Expression> parts) implements Expression {}

  /// One several times.
  record Repeat(Expression part, int least) implements Expression {}

  static Expression of(String regex, int flags) {
    return new Reader(regex, flags).choice();
  }

  /// Every part that may come many times, the outer ones first.
  default List<Repeat> repeats() {
    List<Repeat> repeats = new ArrayList<>();
    parts().forEach(part -> repeats.addAll(part.repeats()));
    if (this instanceof Repeat repeat) {
      repeats.addFirst(repeat);
    }
    return repeats;
  }

  /// Every character that some part takes.
  default Set<String> characters() {
    Set<String> characters = new TreeSet<>();
    parts().forEach(part -> characters.addAll(part.characters()));
    if (this instanceof Leaf(var samples)) {
      characters.addAll(samples);
    }
    return characters;
  }

  private List<Expression> parts() {
    return switch (this) {
      case Leaf _ -> List.of();
      case Row(var parts) -> parts;
      case Choice(var parts) -> parts;
      case Repeat(var part, int _) -> List.of(part);
    };
  }

  /// A text that fits, or nearly so where something is looked for around it.
  default String sample(Random random) {
    return switch (this) {
      case Leaf(var samples) -> samples.get(random.nextInt(samples.size()));
      case Choice(var parts) -> parts.get(random.nextInt(parts.size())).sample(random);
      case Row(var parts) -> {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.sample(random)));
        yield text.toString();
      }
      case Repeat(var part, int least) -> {
        StringBuilder text = new StringBuilder();
        for (int i = least + random.nextInt(3); i > 0; i--) {
          text.append(part.sample(random));
        }
        yield text.toString();
      }
    };
  }

  /// Texts that fit, some for each of several that it may be.
  default List<String> samples(Random random) {
    return switch (this) {
      case Choice(var parts) ->
          parts.stream().flatMap(part -> part.samples(random).stream()).toList();
      case Row(var parts) when parts.size() == 1 -> parts.getFirst().samples(random);
      case Row _, Leaf _, Repeat _ ->
          Stream.generate(() -> sample(random)).limit(SAMPLES).distinct().toList();
    };
  }

  /// What a sample holds before one of its parts; an empty text where the part is not met.
  @SuppressWarnings("ReferenceEquality") // Two parts of one expression may be alike.
  default String before(Expression part, Random random) {
    if (this instanceof Row(var parts)) {
      StringBuilder text = new StringBuilder();
      for (Expression each : parts) {
        if (each == part || each.repeats().stream().anyMatch(inner -> inner == part)) {
          return text + each.before(part, random);
        }
        text.append(each.sample(random));
      }
    }
    return parts().stream()
        .filter(each -> each.repeats().stream().anyMatch(inner -> inner == part))
        .findFirst()
        .map(each -> this == part ? "" : each.before(part, random))
        .orElse("");
  }

  /// Reads an expression from left to right.
  final class Reader {
    private final String regex;
    private final int flags;
    private int at;

    Reader(String regex, int flags) {
      this.regex = regex;
      this.flags = flags;
    }

    Expression choice() {
      List<Expression> choices = new ArrayList<>(List.of(row()));
      while (at < regex.length() && regex.charAt(at) == '|') {
        at++;
        choices.add(row());
      }
      return choices.size() == 1 ? choices.getFirst() : new Choice(choices);
    }

    private Row row() {
      List<Expression> parts = new ArrayList<>();
      while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
        Expression part = part();
        parts.add(quantified(part));
      }
      return new Row(parts);
    }

    private Expression part() {
      int from = at;
      return switch (regex.charAt(at++)) {
        case '(' -> group();
        case '[' -> set(from);
        case '\\' -> escape(from);
        case '^', '$' -> new Row(List.of());
        default -> leaf(regex.substring(from, at));
      };
    }

    /// What is only looked for takes no character.
    private Expression group() {
      boolean looks = false;
      if (regex.charAt(at) == '?') {
        looks = regex.startsWith("?=", at) || regex.startsWith("?!", at);
        looks |= regex.startsWith("?<=", at) || regex.startsWith("?<!", at);
        while (":)>=!".indexOf(regex.charAt(at)) < 0) {
          at++;
        }
        if (regex.charAt(at) == ')') {
          at++;
          return new Row(List.of());
        }
        at++;
      }
      Expression inside = choice();
      at++;
      return looks ? new Row(List.of()) : inside;
    }

    private Expression set(int from) {
      int depth = 1;
      at += regex.charAt(at) == '^' ? 1 : 0;
      for (boolean first = true; depth > 0; first = false) {
        char each = regex.charAt(at++);
        at += each == '\\' ? 1 : 0;
        depth += each == '[' ? 1 : each == ']' && !first ? -1 : 0;
      }
      return leaf(regex.substring(from, at));
    }

    private Expression escape(int from) {
      char kind = regex.charAt(at++);
      if (at < regex.length() && regex.charAt(at) == '{' && "pPx".indexOf(kind) >= 0) {
        at = regex.indexOf('}', at) + 1;
      } else if (kind == 'u') {
        at += 4;
      }
      return "bBAzZG".indexOf(kind) >= 0 ? new Row(List.of()) : leaf(regex.substring(from, at));
    }

    private Expression quantified(Expression part) {
      if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
        return part;
      }
      char kind = regex.charAt(at++);
      int least = kind == '+' ? 1 : 0;
      if (kind == '{') {
        int end = regex.indexOf('}', at);
        least = Math.min(3, Integer.parseInt(regex.substring(at, end).split(",", -1)[0]));
        at = end + 1;
      }
      if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
        at++;
      }
      return new Repeat(part, least);
    }

    private Expression leaf(String set) {
      Pattern one = Pattern.compile(set, flags & ~Pattern.COMMENTS);
      List<String> samples =
          (KINDS + regex)
              .codePoints()
              .distinct()
              .mapToObj(Character::toString)
              .filter(each -> one.matcher(each).matches())
              .toList();
      return samples.isEmpty() ? new Row(List.of()) : new Leaf(samples);
    }
  }
}
