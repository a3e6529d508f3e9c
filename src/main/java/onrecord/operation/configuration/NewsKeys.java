package onrecord.operation.configuration;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.operation.configuration.Configuration.BulletinSettings;
import onrecord.operation.configuration.Configuration.NewsSettings;
import onrecord.operation.configuration.Configuration.QuietSettings;
import org.jspecify.annotations.Nullable;

/// The keys of what the bot tells unasked.
final class NewsKeys {
  private static final String ZONE = "(?:\\s+([A-Za-z0-9_+/:-]{1,40}))?";
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–]\\s*(\\d{1,2}:\\d{2})" + ZONE);
  private static final Pattern WEEK =
      Pattern.compile("([A-Za-z]{3,9})\\s+(\\d{1,2}:\\d{2})" + ZONE);
  private static final Pattern CHANNEL =
      Pattern.compile("@[A-Za-z][A-Za-z0-9_]{3,31}|-[1-9][0-9]{0,17}");

  static final Key<Boolean> WATCH =
      new Key<>(
          "corpus.watch",
          Kind.onOff(),
          "off",
          "Whether the running bot takes in changed files by itself, once they have been still for"
              + " ten seconds; the admins are told once what is wrong with them.");
  static final Key<Optional<QuietSettings>> QUIET =
      new Key<>(
          "telegram.quiet",
          new Kind<>(
              "two times of day and a time zone, as in 22:00-07:00 Europe/Berlin (UTC where none is"
                  + " named), or none",
              NewsKeys::hours),
          "none",
          "When nobody is told of new statements; what comes then waits until it is over.");
  static final Key<Integer> MOST =
      new Key<>(
          "telegram.notices.day",
          Kind.wholeNumber(1, 100),
          "5",
          "How many messages about new statements a chat gets a day at most; the rest is one list on"
              + " the next day.");
  static final Key<Optional<String>> ANNOUNCE =
      new Key<>(
          "telegram.announce",
          new Kind<>(
              "the @name of a channel, or its number, or none",
              text -> orNone(text, one -> CHANNEL.matcher(one).matches() ? one : null)),
          "none",
          "A channel in which each new statement is posted; the bot must be allowed to post there.");

  static final Key<Optional<BulletinSettings>> BULLETIN =
      new Key<>(
          "telegram.bulletin",
          new Kind<>(
              "a day of the week, a time of day and a time zone, as in Monday 09:00 Europe/Berlin"
                  + " (UTC where none is named), or off",
              NewsKeys::bulletin),
          "off",
          "When the admins are told what the week before was like: questions, what was declined and"
              + " why, judgements, what is asked and not answered, the index.");

  private NewsKeys() {}

  static NewsSettings of(SettingValues values) {
    return new NewsSettings(
        values.of(QUIET), values.of(MOST), values.of(ANNOUNCE), values.of(BULLETIN));
  }

  /// Reads one, or gives null.
  private interface WrittenForm<T> {
    @Nullable T read(String text);
  }

  private static <T> Optional<Optional<T>> orNone(String text, WrittenForm<T> reader) {
    if (text.equalsIgnoreCase("none")) {
      return Optional.of(Optional.empty());
    }
    T read = reader.read(text);
    return read == null ? Optional.empty() : Optional.of(Optional.of(read));
  }

  private static Optional<Optional<QuietSettings>> hours(String text) {
    return orNone(
        text,
        one -> {
          Matcher hours = HOURS.matcher(one.strip());
          return hours.matches() ? quiet(hours) : null;
        });
  }

  private static @Nullable QuietSettings quiet(Matcher hours) {
    try {
      return new QuietSettings(time(hours.group(1)), time(hours.group(2)), zone(hours.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Optional<Optional<BulletinSettings>> bulletin(String text) {
    if (text.equalsIgnoreCase("off") || text.equalsIgnoreCase("no")) {
      return Optional.of(Optional.empty());
    }
    Matcher week = WEEK.matcher(text.strip());
    if (!week.matches()) {
      return Optional.empty();
    }
    String name = week.group(1).toUpperCase(Locale.ROOT);
    try {
      return Arrays.stream(DayOfWeek.values())
          .filter(day -> day.name().equals(name) || day.name().substring(0, 3).equals(name))
          .map(day -> new BulletinSettings(day, time(week.group(2)), zone(week.group(3))))
          .map(Optional::of)
          .findFirst();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.length() < 5 ? "0" + text : text);
  }

  private static ZoneId zone(@Nullable String name) {
    return ZoneId.of(name == null ? "UTC" : name);
  }
}
