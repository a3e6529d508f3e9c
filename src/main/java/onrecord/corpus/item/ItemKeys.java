package onrecord.corpus.item;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.layout.CanonicalText;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// What a container says about one of its items: the keys of front matter, and some of its own.
public final class ItemKeys {
  /// What the container knows the item by, the same in tomorrow's export.
  public static final String ITEM = "item";

  /// When it was issued: a moment, a local time or a day, as written.
  public static final String MOMENT = "moment";

  /// When it was last changed, in the same forms.
  public static final String CHANGED = "changed";

  /// What the container itself says the item is, by the name of an `ItemForm`.
  public static final String FORM = "form";

  /// Whose words the item passes on.
  public static final String SPEAKER = "speaker";

  /// The cells of a table's row under the names of its columns.
  public static final String ROW = "row";

  /// What the container calls whoever issued its items.
  public static final String ISSUER = "issuer";

  /// The item below which this one stands.
  public static final String ABOUT = "about";

  private static final int LONGEST = 2000;

  private final SourcePlace at;
  private final Map<String, FieldValue> values = new LinkedHashMap<>();

  /// Of an item at that place.
  public ItemKeys(SourcePlace at) {
    this.at = at;
  }

  /// Says something, unless it is blank or was said already.
  public ItemKeys say(String key, String words) {
    String line =
        CanonicalText.line(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
    if (!line.isEmpty()) {
      values.putIfAbsent(key, new FieldValue.TextValue(at, line));
    }
    return this;
  }

  /// Says something where there is something.
  public ItemKeys say(String key, Optional<String> words) {
    words.ifPresent(each -> say(key, each));
    return this;
  }

  /// Says several things.
  public ItemKeys say(String key, List<String> list) {
    List<FieldValue> items = new ArrayList<>();
    list.stream()
        .map(CanonicalText::line)
        .filter(each -> !each.isEmpty() && each.length() <= LONGEST)
        .distinct()
        .forEach(each -> items.add(new FieldValue.TextValue(at, each)));
    if (!items.isEmpty()) {
      values.putIfAbsent(key, new FieldValue.Items(at, items));
    }
    return this;
  }

  /// Says what stands in the cells of a row, word by word.
  public ItemKeys row(Map<String, String> cells) {
    Map<String, FieldValue> row = new LinkedHashMap<>();
    cells.forEach((name, cell) -> row.put(name, new FieldValue.TextValue(at, cell)));
    values.put(ROW, new FieldValue.Keys(at, row));
    return this;
  }

  /// Whether something was said for a key.
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /// The item with its text.
  public StatementDraft with(Extract text) {
    return new StatementDraft(at, new FieldValue.Keys(at, values), text);
  }

  /// An item without a text.
  public StatementDraft alone() {
    return with(new Extract("", Extract.Layout.PARAGRAPHS, Map.of()));
  }
}
