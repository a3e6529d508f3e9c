package onrecord.corpus.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What says that a text is not published: the keys of site generators and editors, or their folder
/// for drafts. Nobody said it yet.
public final class Unpublished {
  private static final Pattern SEPARATORS = Pattern.compile("[-_ ]");
  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?!\\d).*");
  private static final Set<String> NO = Set.of("false", "no", "n", "off", "0", "never");
  private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1");
  private static final Set<String> TRUE_KEYS =
      Set.of("draft", "isdraft", "unpublished", "private", "hidden", "unlisted", "embargoed");
  private static final Set<String> FALSE_KEYS =
      Set.of("published", "publish", "ispublished", "public", "dgpublish");
  private static final Set<String> STATES =
      Set.of("status", "poststatus", "state", "visibility", "workflow", "stage", "publishstate");
  private static final Set<String> DATES =
      Set.of("publishdate", "publishon", "publishat", "publishfrom", "embargo", "embargountil");

  private static final Set<String> NOT_PUBLIC =
      Set.of(
          "draft",
          "drafts",
          "private",
          "hidden",
          "unpublished",
          "unlisted",
          "pending",
          "review",
          "inreview",
          "scheduled",
          "future",
          "embargoed",
          "trash",
          "wip",
          "inprogress",
          "todo",
          "autodraft",
          "entwurf",
          "brouillon",
          "borrador",
          "bozza",
          "rascunho",
          "черновик",
          "чернетка",
          "پیشنویس",
          "مسودة");

  private Unpublished() {}

  /// The words that say so; empty where nothing does.
  public static Optional<String> of(StatementDraft draft, LocalDate today) {
    if (List.of(draft.at().file().split("/")).contains("_drafts")) {
      return Optional.of("it is in the folder _drafts");
    }
    return draft.stated().values().entrySet().stream()
        .filter(each -> says(bare(each.getKey()), each.getValue(), today))
        .map(each -> each.getKey() + ": " + String.join(" ", each.getValue().words()))
        .findFirst();
  }

  /// Whether a key is one of these, whatever it is given.
  public static boolean isKey(String key) {
    String bare = bare(key);
    return List.of(TRUE_KEYS, FALSE_KEYS, STATES, DATES).stream()
        .anyMatch(set -> set.contains(bare));
  }

  private static boolean says(String key, FieldValue value, LocalDate today) {
    if (value.words().size() != 1) {
      return false;
    }
    String word = value.words().getFirst().strip().toLowerCase(Locale.ROOT);
    return (TRUE_KEYS.contains(key) && YES.contains(word))
        || (FALSE_KEYS.contains(key) && NO.contains(word))
        || (STATES.contains(key) && NOT_PUBLIC.contains(bare(word).replace("\u200c", "")))
        || ((DATES.contains(key) || FALSE_KEYS.contains(key)) && isLater(word, today));
  }

  private static boolean isLater(String word, LocalDate today) {
    Matcher day = DAY.matcher(word);
    try {
      return day.matches() && LocalDate.parse(day.group(1)).isAfter(today);
    } catch (DateTimeException e) {
      // No day of any calendar; told where dates are read.
      return false;
    }
  }

  private static String bare(String key) {
    return SEPARATORS.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
