package onrecord.corpus.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.ItemForm;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.StatementDraft;

/// An item as its container gives it.
record ReadItem(StatementDraft draft) {
  private static final int LONGEST_TITLE = 110;
  private static final int SHORTEST_TITLE = 30;
  private static final int HASH = 16;

  /// What is said for a key.
  Optional<String> words(String key) {
    return Optional.ofNullable(draft.stated().values().get(key))
        .map(value -> String.join(" ", value.words()))
        .filter(words -> !words.isBlank())
        .or(() -> Optional.ofNullable(draft.extract().guesses().get(key)))
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  /// The several things that are said for a key.
  List<String> list(String key) {
    FieldValue value = draft.stated().values().get(key);
    return value == null ? words(key).stream().toList() : value.words();
  }

  /// The cells of a table's row by the names of their columns; none where it is of no table.
  Map<String, String> row() {
    Map<String, String> cells = new LinkedHashMap<>();
    if (draft.stated().values().get(ItemKeys.ROW) instanceof FieldValue.Keys(var _, var row)) {
      row.forEach((name, cell) -> cells.put(name, String.join(" ", cell.words())));
    }
    return cells;
  }

  /// The canonical text.
  String text() {
    return draft.extract().text();
  }

  /// What the container knows it by; where it knows it by nothing, its text.
  String id() {
    return words(ItemKeys.ITEM).filter(id -> !id.endsWith(":")).orElseGet(() -> "text:" + hash());
  }

  ItemForm form() {
    Optional<ItemForm> told = words(ItemKeys.FORM).map(ItemForm::valueOf);
    boolean empty = text().isBlank() && told.filter(ItemForm.SERVICE::equals).isEmpty();
    return empty ? ItemForm.EMPTY : told.orElseGet(() -> FormRules.of(text()));
  }

  /// What it is called: where nothing is said, its first line or as much of it as is a heading.
  String title() {
    return words("title").orElseGet(() -> heading(text()));
  }

  private static String heading(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    int sentence = sentenceEnd(line);
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    if (sentence > 0) {
      return line.substring(0, sentence);
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    int cut = space > SHORTEST_TITLE ? space : LONGEST_TITLE;
    boolean half = Character.isHighSurrogate(line.charAt(cut - 1));
    return line.substring(0, half ? cut - 1 : cut) + "\u2026";
  }

  private static int sentenceEnd(String line) {
    for (int at = SHORTEST_TITLE; at < Math.min(line.length(), LONGEST_TITLE); at++) {
      boolean mark = "!?\u061f\u3002\uff01\uff1f".indexOf(line.charAt(at)) >= 0;
      if (mark) {
        return at + 1;
      }
    }
    return 0;
  }

  /// The day that it was issued.
  Optional<ItemDate> date(Optional<ZoneId> zone) {
    return words(ItemKeys.MOMENT).flatMap(moment -> ItemDate.of(moment, zone));
  }

  /// What tells whether it was edited.
  String hash() {
    try {
      byte[] all = (words("title").orElse("") + "\n" + text()).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(all);
      return HexFormat.of().formatHex(digest, 0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
