package onrecord.site.page;

import java.util.Map;
import java.util.Optional;

/// A page with a form and what was found with it.
///
/// @param kind which form it is
/// @param filled what stands in its fields
/// @param found empty where nothing was asked
/// @param figure HTML of our own that stands above what was found; empty text for none
public record FindingPage(
    SiteFrame frame,
    FindingKind kind,
    Map<String, String> filled,
    Optional<ReplyView> found,
    String figure) {

  /// What can be looked for.
  public enum FindingKind {
    /// The answer to a question.
    ANSWER("", "q"),
    /// Whose words a text is.
    WHO("who", "text"),
    /// What several say to a matter.
    COMPARISON("compare", "q"),
    /// Who spoke to a matter, and when.
    TIMELINE("timeline", "q"),
    /// Whom the statements quote.
    PEOPLE("people", "q");

    private final String place;
    private final String field;

    FindingKind(String place, String field) {
      this.place = place;
      this.field = field;
    }

    /// The first part of its path; empty text for `/`.
    public String place() {
      return place;
    }

    /// The field without which nothing is looked for.
    public String field() {
      return field;
    }

    /// The key of its heading.
    String key() {
      return this == ANSWER ? "site.ask" : "site." + place;
    }
  }

  /// What stands in a field.
  public String filled(String field) {
    return filled.getOrDefault(field, "");
  }

  /// The heading.
  public String heading() {
    return frame.say(kind.key());
  }

  /// Whether one may name whose words are wanted.
  public boolean named() {
    return kind == FindingKind.COMPARISON || kind == FindingKind.TIMELINE;
  }

  /// The language that a reader chose, for the form to keep; empty where the browser tells it.
  public String chosen() {
    return frame.chosen().isEmpty() ? "" : frame.language();
  }
}
