package onrecord.rehearsal;

import java.util.List;

/// Statements on ferries, each with a question that it alone answers.
final class FerryNews {
  private static final List<String> ISLANDS =
      List.of("Hellvarn", "Tormsey", "Skalvik", "Orrenholm", "Quendray", "Brisvaag", "Ulmsund");
  private static final int FIRST_QUAY = 11;

  private FerryNews() {}

  /// The island of a statement; another one for each.
  static String island(int number) {
    String name = ISLANDS.get(number % ISLANDS.size());
    return number < ISLANDS.size() ? name : name + "by" + "aeiou".charAt(number / 7 % 5) + number;
  }

  static String title(int number) {
    return "The Ferry to " + island(number);
  }

  static String id(int number) {
    return "ferry-" + number;
  }

  static String text(int number) {
    return """
    ---
    id: %1$s
    title: %4$s
    organization: port
    language: en
    ---

    The ferry to %2$s sails from quay %3$d. %2$s has waited for it since the storm, as all who live on %2$s know.

    On %2$s the school of %2$s begins again, the post for %2$s comes on Monday, and %2$s keeps its doctor.
    """
        .formatted(id(number), island(number), FIRST_QUAY + number, title(number));
  }

  static String question(int number) {
    return "From which quay does the ferry to %s sail?".formatted(island(number));
  }

  static String answer(int number) {
    return "sails from quay %d.".formatted(FIRST_QUAY + number);
  }
}
