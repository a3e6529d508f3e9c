package onrecord.site.reference;

import java.util.Optional;
import java.util.regex.Pattern;
import onrecord.corpus.Edtf;

/// Dates as programs read them who know no doubt.
final class PlainDate {
  private static final Pattern PLAIN = Pattern.compile("\\d{4}(?:-\\d\\d){0,2}");

  private PlainDate() {}

  /// A year, month or day that is certain; empty where it is more or less than that.
  static Optional<String> of(Optional<Edtf> date) {
    return date.filter(one -> !one.approximate() && !one.uncertain())
        .map(Edtf::text)
        .filter(text -> PLAIN.matcher(text).matches())
        .filter(text -> text.length() < 6 || text.charAt(5) < '2');
  }
}
