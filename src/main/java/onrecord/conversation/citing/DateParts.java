package onrecord.conversation.citing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;

/// A date as numbers.
///
/// @param ends year, month and day of the one date, or of the first and the last of a stretch, as
///   far as they are known
/// @param exact whether the numbers say all that the date says
record DateParts(List<List<Integer>> ends, boolean exact) {

  private static final Pattern UNSPECIFIED_YEAR = Pattern.compile("\\dX");
  private static final Pattern PLAIN = Pattern.compile("\\d{4}(?:-\\d\\d){0,2}");
  private static final Pattern PARTS =
      Pattern.compile("Y?(-?\\d{4,9})(?:-(0[1-9]|1[0-2])(?:-(\\d\\d))?)?");

  static DateParts of(Edtf date) {
    if (UNSPECIFIED_YEAR.matcher(date.text()).find()) {
      var years = List.of(date.earliest().getYear(), date.latest().getYear());
      return new DateParts(years.stream().map(List::of).toList(), false);
    }
    List<List<Integer>> ends =
        Arrays.stream(date.text().split("/", -1))
            .filter(end -> !end.isEmpty() && !end.equals(".."))
            .map(DateParts::numbers)
            .toList();
    boolean exact = PLAIN.matcher(date.text()).matches();
    return new DateParts(ends, exact && ends.getFirst().size() == numbersIn(date.text()));
  }

  /// Whether the year that it begins with is one that the date names.
  static boolean hasYear(Edtf date) {
    return !UNSPECIFIED_YEAR.matcher(date.text()).find();
  }

  private static int numbersIn(String plain) {
    return plain.split("-", -1).length;
  }

  /// What is not specified is left away, and a season is none of the months.
  private static List<Integer> numbers(String date) {
    Matcher parts = PARTS.matcher(date);
    if (!parts.lookingAt()) {
      return List.of(Edtf.parse(date).earliest().getYear());
    }
    return Stream.of(parts.group(1), parts.group(2), parts.group(3))
        .filter(Objects::nonNull)
        .map(Integer::valueOf)
        .toList();
  }
}
