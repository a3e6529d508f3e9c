package onrecord.conversation.citing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.corpus.Edtf;

/// Writes an entry for BibTeX and BibLaTeX.
final class BibTex {
  private static final int WIDEST = 12;

  private BibTex() {}

  static String of(CitationEntry entry) {
    var fields = new ArrayList<String>();
    author(entry).ifPresent(author -> fields.add(field("author", author)));
    fields.add(field("title", "{" + escaped(entry.title()) + "}"));
    entry.organization().ifPresent(name -> fields.add(field("organization", escaped(name))));
    entry.publisher().ifPresent(name -> fields.add(field("howpublished", escaped(name))));
    fields.add(field("type", escaped(entry.kind())));
    entry.date().map(Edtf::text).ifPresent(date -> fields.add(field("date", date)));
    entry.language().ifPresent(tag -> fields.add(field("language", escaped(tag))));
    entry.url().ifPresent(url -> fields.add(field("url", address(url))));
    fields.add(field("note", escaped(String.join(". ", entry.notes()))));
    entry.words().ifPresent(words -> fields.add(field("annotation", escaped(words))));
    return "@misc{" + entry.key() + ",\n" + String.join(",\n", fields) + "\n}\n";
  }

  private static String field(String name, String value) {
    return "  " + name + " ".repeat(WIDEST - name.length()) + " = {" + value + "}";
  }

  /// Those who signed, else who issued it: a name that is not to be taken apart is in braces.
  private static Optional<String> author(CitationEntry entry) {
    List<String> people = entry.people();
    return people.isEmpty()
        ? entry.organization().map(name -> "{" + escaped(name) + "}")
        : Optional.of(people.stream().map(BibTex::person).collect(Collectors.joining(" and ")));
  }

  private static String person(String name) {
    boolean plain = name.indexOf(',') < 0 && !(" " + name + " ").contains(" and ");
    return plain ? escaped(name) : "{" + escaped(name) + "}";
  }

  /// What means something to LaTeX is written so that it means itself; braces stay in pairs.
  private static String escaped(String text) {
    var safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '{' -> safe.append("\\textbraceleft{}");
                case '}' -> safe.append("\\textbraceright{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '^' -> safe.append("\\textasciicircum{}");
                case '&', '%', '$', '#', '_' -> safe.append('\\').appendCodePoint(c);
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  /// Addresses are taken letter by letter; only what would end the field is written otherwise.
  private static String address(String url) {
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C").replace(" ", "%20");
  }
}
