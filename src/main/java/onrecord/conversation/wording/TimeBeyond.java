package onrecord.conversation.wording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Quote;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;

/// The words that ask for what was said before all that is quoted, or after it.
public enum TimeBeyond {
  /// Before the earliest.
  BEFORE("follow.before"),
  /// After the latest.
  AFTER("follow.after");

  private final String key;

  TimeBeyond(String key) {
    this.key = key;
  }

  /// The words; nothing where no quoted statement has a date.
  public Optional<String> of(List<Quote> quotes, Wording wording) {
    Stream<Edtf> dates =
        quotes.stream().flatMap(quote -> quote.statement().masthead().date().stream());
    Optional<LocalDate> edge =
        this == BEFORE
            ? dates.map(Edtf::earliest).min(Comparator.naturalOrder())
            : dates.map(Edtf::latest).max(Comparator.naturalOrder());
    return edge.map(day -> DateWords.of(Edtf.parse(day.toString()), wording))
        .map(day -> wording.say(key, Map.of("date", day)));
  }
}
