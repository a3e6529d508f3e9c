package onrecord.terminal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Brought;
import onrecord.corpus.ImportReport.Edited.Fate;
import onrecord.corpus.ItemForm;

/// What an import says of itself.
final class ImportLines {
  private static final int MOST = 10;

  private final ImportReport report;
  private final StringBuilder lines = new StringBuilder();

  private ImportLines(ImportReport report) {
    this.report = report;
  }

  static String of(ImportReport report) {
    ImportLines lines = new ImportLines(report);
    lines.problems();
    lines.brought();
    lines.years();
    lines.languages();
    lines.leftOut();
    lines.before();
    report.notes().forEach(note -> lines.add("note: " + note));
    return lines.lines.toString();
  }

  /// What was done in the end, where all else was said before.
  static String outcome(ImportReport report) {
    ImportLines lines = new ImportLines(report);
    lines.problems();
    lines.add(lines.count(report.brought().size(), "file") + " written");
    lines.edited(Fate.UPDATED, "updated");
    return lines.lines.toString();
  }

  private void add(String line) {
    lines.append(Console.line(line)).append('\n');
  }

  private String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void problems() {
    for (Corpus.Problem problem : report.problems()) {
      add(problem.toString());
    }
  }

  private void brought() {
    List<Brought> brought = report.brought();
    add(
        count(brought.size(), "statement")
            + (report.written() ? " brought in" : " would be brought in"));
    some(brought.stream().map(each -> "  " + each.file() + "  " + each.title()).toList());
    List<String> near =
        brought.stream()
            .filter(each -> each.nearCopy().isPresent())
            .map(each -> "  " + each.file() + "  like " + each.nearCopy().orElse(""))
            .toList();
    if (!near.isEmpty()) {
      add(near.size() + " of them nearly the same as others:");
      some(near);
    }
  }

  private void some(List<String> all) {
    all.stream()
        .limit(MOST)
        .forEach(line -> lines.append(line.replaceAll("\\p{Cntrl}+", " ")).append('\n'));
    if (all.size() > MOST) {
      lines.append("  \u2026 and ").append(all.size() - MOST).append(" more\n");
    }
  }

  private void years() {
    Map<String, Integer> years = new TreeMap<>();
    for (Brought each : report.brought()) {
      String year = each.date().replaceAll("^([Y-]?\\d{4}).*", "$1");
      years.merge(year.isEmpty() ? "none" : year, 1, Integer::sum);
    }
    if (!years.isEmpty()) {
      String first =
          report.brought().stream()
              .map(Brought::date)
              .filter(date -> !date.isEmpty())
              .min(Comparator.naturalOrder())
              .orElse("none");
      String last =
          report.brought().stream()
              .map(Brought::date)
              .filter(date -> !date.isEmpty())
              .max(Comparator.naturalOrder())
              .orElse("none");
      add("dates: " + first + " to " + last + " (" + told(years) + ")");
    }
  }

  private static String told(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private void languages() {
    Map<String, Integer> languages = new TreeMap<>();
    report.brought().forEach(each -> languages.merge(each.language(), 1, Integer::sum));
    if (!languages.isEmpty()) {
      add("languages: " + told(languages));
    }
  }

  private void leftOut() {
    report.leftOut().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> {
              add("left out, " + what(each.getKey()) + ": " + each.getValue().size());
              List<String> titles =
                  each.getValue().stream().filter(title -> !title.isBlank()).toList();
              titles.stream()
                  .limit(3)
                  .forEach(
                      title ->
                          lines
                              .append("  ")
                              .append(title.replaceAll("\\p{Cntrl}+", " "))
                              .append('\n'));
            });
  }

  private static String what(ItemForm form) {
    String name = form.name().toLowerCase(Locale.ROOT);
    return switch (form) {
      case STATEMENT -> "statements";
      case SERVICE -> "notes of the program and other kinds of entries";
      case EMPTY -> "without a text";
      case UNPUBLISHED -> "not published (--keep " + name + ")";
      case SHORT -> "short posts (--keep " + name + ")";
      case ADVERT -> "adverts and lists of links (--keep " + name + ")";
      case COMMENT -> "readers' comments (--keep " + name + ")";
      case REPLY -> "answers to others (--keep " + name + ")";
      case REPOST -> "passed on from others (--keep " + name + ")";
      case ATTACHMENT -> "files that came with mails (--keep " + name + ")";
    };
  }

  private void before() {
    if (report.known() > 0) {
      add(count(report.known(), "item") + " known from before");
    }
    if (!report.same().isEmpty()) {
      add(count(report.same().size(), "item") + " whose text is there already:");
      some(report.same().stream().map(each -> "  " + each).toList());
    }
    edited(Fate.LEFT, "changed since they were brought in; use --update");
    edited(Fate.UPDATED, report.written() ? "updated" : "would be updated");
    edited(Fate.BY_HAND, "changed since, and so were their files by hand; these stay as they are");
  }

  private void edited(Fate fate, String what) {
    List<String> such =
        report.edited().stream()
            .filter(each -> each.fate() == fate)
            .map(each -> "  " + each.file() + "  " + each.item())
            .toList();
    if (!such.isEmpty()) {
      add(count(such.size(), "item") + " " + what + ":");
      some(such);
    }
  }

  /// Whether there is something to be written.
  static boolean isToWrite(ImportReport plan) {
    return !plan.brought().isEmpty()
        || plan.edited().stream().anyMatch(each -> each.fate() == Fate.UPDATED);
  }
}
