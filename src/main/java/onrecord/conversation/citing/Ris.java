package onrecord.conversation.citing;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Edtf;

/// Writes a record in the RIS form: a tag, two spaces, a hyphen, a space, a value in one line.
final class Ris {
  private static final String LINE_END = "\r\n";

  private Ris() {}

  static String of(CitationEntry entry) {
    var out = new StringBuilder();
    add(out, "TY", entry.url().isPresent() ? "ELEC" : "GEN");
    add(out, "ID", entry.key());
    List<String> people = entry.people();
    people.forEach(name -> add(out, "AU", name));
    if (people.isEmpty()) {
      entry.organization().ifPresent(name -> add(out, "AU", name));
    }
    add(out, "TI", entry.title());
    entry.organization().ifPresent(name -> add(out, "A3", name));
    entry.publisher().or(entry::organization).ifPresent(name -> add(out, "PB", name));
    entry.date().ifPresent(date -> dates(out, date));
    add(out, "M3", entry.kind());
    entry.language().ifPresent(tag -> add(out, "LA", tag));
    entry.url().ifPresent(url -> add(out, "UR", url));
    entry.notes().forEach(note -> add(out, "N1", note));
    entry.words().ifPresent(words -> add(out, "N1", "“" + words + "”"));
    return out.append("ER  - ").append(LINE_END).toString();
  }

  /// The year, and year/month/day with, at the end, what of the date these cannot hold. A decade
  /// has no year.
  private static void dates(StringBuilder out, Edtf date) {
    if (!DateParts.hasYear(date)) {
      add(out, "DA", "///" + date.text());
      return;
    }
    DateParts parts = DateParts.of(date);
    List<Integer> first = parts.ends().getFirst();
    add(out, "PY", "%04d".formatted(first.getFirst()));
    String rest = parts.exact() ? "" : date.text();
    add(
        out,
        "DA",
        "%04d/%s/%s/%s".formatted(first.getFirst(), number(first, 1), number(first, 2), rest));
  }

  private static String number(List<Integer> parts, int place) {
    return Optional.of(place)
        .filter(at -> at < parts.size())
        .map(at -> "%02d".formatted(parts.get(at)))
        .orElse("");
  }

  private static void add(StringBuilder out, String tag, String value) {
    out.append(tag).append("  - ").append(value).append(LINE_END);
  }
}
