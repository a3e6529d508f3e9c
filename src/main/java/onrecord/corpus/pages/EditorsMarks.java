package onrecord.corpus.pages;

import java.util.List;
import java.util.regex.Pattern;

/// What editors and programs leave in a text and no page shows: comments, and calls of templates.
public final class EditorsMarks {
  /// What opens and closes something that is not shown, and what of it is shown all the same: what
  /// stands behind such words in it.
  private record Enclosure(String opens, String closes, String shownFrom) {
    static Enclosure unseen(String opens, String closes) {
      return new Enclosure(opens, closes, "");
    }

    String without(String text) {
      StringBuilder left = new StringBuilder(text.length());
      int at = 0;
      for (int start = text.indexOf(opens); start >= 0; start = text.indexOf(opens, at)) {
        int end = text.indexOf(closes, start + opens.length());
        if (end < 0) {
          break;
        }
        left.append(text, at, start).append(shown(text.substring(start + opens.length(), end)));
        at = end + closes.length();
      }
      return left.append(text, at, text.length()).toString();
    }

    private String shown(String inside) {
      int from = inside.indexOf(shownFrom);
      return shownFrom.isEmpty() || from < 0 ? "" : inside.substring(from + shownFrom.length());
    }
  }

  private static final Enclosure HTML_COMMENT = Enclosure.unseen("<!--", "-->");

  private static final List<Enclosure> ENCLOSURES =
      List.of(
          Enclosure.unseen("%%", "%%"),
          Enclosure.unseen("{#", "#}"),
          Enclosure.unseen("{{", "}}"),
          Enclosure.unseen("{/*", "*/}"),
          Enclosure.unseen("{% comment %}", "{% endcomment %}"),
          Enclosure.unseen("{%- comment -%}", "{%- endcomment -%}"),
          Enclosure.unseen("{%", "%}"),
          // CriticMarkup: comments, deletions, replacements, additions.
          Enclosure.unseen("{>>", "<<}"),
          Enclosure.unseen("{--", "--}"),
          new Enclosure("{~~", "~~}", "~>"));

  /// A link's definition that is none, [//]: # (note); and the names of blocks in note books.
  private static final Pattern LINES =
      Pattern.compile(
          "(?im)^ {0,3}\\[(?://|comment|_metadata_[^\\]]{0,60})\\]:.*+$"
              + "|(?<=\\S) \\^[a-z0-9-]{1,40}$");

  private static final Pattern EMBEDDED = Pattern.compile("!\\[\\[[^\\]\n]{1,300}+\\]\\]");
  private static final Pattern ADDED = Pattern.compile("\\{\\+\\+|\\+\\+}");
  private static final Pattern MARKED = Pattern.compile("==(?=[^=\\s])([^=\n]{1,500}+)(?<=\\S)==");
  private static final Pattern WIKI_LINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|\n]{1,300}+\\|)?([^\\[\\]|\n]{1,300}+)\\]\\]");

  private EditorsMarks() {}

  /// A text of any kind without HTML's comments; one that nobody closed ends with its paragraph.
  public static String withoutComments(String text) {
    String left = HTML_COMMENT.without(text);
    int open = left.indexOf("<!--");
    if (open < 0) {
      return left;
    }
    int end = left.indexOf("\n\n", open);
    return left.substring(0, open) + (end < 0 ? "" : left.substring(end));
  }

  /// Markdown as its readers get it: without comments and templates, with the words of links.
  static String shown(String markdown) {
    String text = withoutComments(markdown);
    for (Enclosure each : ENCLOSURES) {
      text = each.without(text);
    }
    text = EMBEDDED.matcher(LINES.matcher(text).replaceAll("")).replaceAll("");
    text = MARKED.matcher(ADDED.matcher(text).replaceAll("")).replaceAll("$1");
    return WIKI_LINK.matcher(text).replaceAll("$1");
  }
}
