package onrecord.conversation.citing;

import java.util.Arrays;
import java.util.List;
import onrecord.corpus.Edtf;

/// A date as numbers.
///
/// @param ends year, month and day of the one date, or of the first and the last of a stretch, as
///   far as they are known
/// @param exact whether the numbers say all that the date says
record DateParts(List<List<Integer>> ends, boolean exact) {

  static DateParts of(Edtf date) {
    String digits = date.text().replaceAll("[~?%]", "");
    if (digits.contains("X")) {
      var years = List.of(date.earliest().getYear(), date.latest().getYear());
      return new DateParts(years.stream().map(List::of).toList(), false);
    }
    List<List<Integer>> ends =
        Arrays.stream(digits.split("/", -1)).map(DateParts::numbers).toList();
    return new DateParts(ends, ends.size() == 1 && digits.equals(date.text()));
  }

  private static List<Integer> numbers(String date) {
    return Arrays.stream(date.strip().split("-", -1)).map(Integer::valueOf).toList();
  }
}
