package onrecord.conversation.welcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;
import onrecord.index.StatementStore;
import onrecord.index.StatementStore.StatementEntry;

/// What an archive holds, in two lines read from it: how many statements, of whom, from when to
/// when, about what. Readers' comments do not count.
public final class ArchivePortrait {
  private static final int NAMED = 3;
  private static final int TOPICS = 4;

  /// A day, a month or a season, however certain.
  private static final Pattern IN_YEAR = Pattern.compile("(\\d{4})-.*");

  private ArchivePortrait() {}

  /// In those words.
  public static List<String> lines(
      StatementStore store, ExampleQuestions examples, Wording wording) {
    List<StatementEntry> entries =
        store.list().stream()
            .filter(entry -> !ExampleQuestions.isComment(entry.masthead()))
            .toList();
    var lines = new ArrayList<String>();
    lines.add(holds(entries, wording));
    String span = span(entries, examples.topics().common(), wording);
    if (!span.isEmpty()) {
      lines.add(span);
    }
    return lines;
  }

  private static String holds(List<StatementEntry> entries, Wording wording) {
    List<String> speakers = ExampleQuestions.speakers(entries);
    if (speakers.isEmpty()) {
      return wording.say("start.holds-unnamed", Map.of("count", entries.size()));
    }
    // "And 1 other" is no shorter than the name.
    int named = speakers.size() <= NAMED + 1 ? speakers.size() : NAMED;
    var names = new ArrayList<>(speakers.subList(0, named));
    if (named < speakers.size()) {
      names.add(wording.say("start.others", Map.of("count", speakers.size() - named)));
    }
    return wording.say(
        "start.holds", Map.of("count", entries.size(), "names", wording.list(names)));
  }

  private static String span(List<StatementEntry> entries, List<String> topics, Wording wording) {
    List<Edtf> dates =
        entries.stream().flatMap(entry -> entry.masthead().date().stream()).sorted().toList();
    List<String> said =
        topics.stream().filter(topic -> isReadable(topic, entries, wording)).toList();
    String about = wording.list(said.stream().limit(TOPICS).toList());
    if (dates.isEmpty()) {
      return about.isEmpty() ? "" : wording.say("start.topics", Map.of("topics", about));
    }
    Edtf last = dates.stream().max(Comparator.comparing(Edtf::latest)).get();
    String span = span(end(dates.getFirst(), 0), end(last, 1), wording);
    return about.isEmpty()
        ? wording.say("start.span-only", Map.of("span", span))
        : wording.say("start.span", Map.of("span", span, "topics", about));
  }

  /// Whether a topic is in the reader's language, or a name; tags are in that of their statements.
  private static boolean isReadable(String topic, List<StatementEntry> entries, Wording wording) {
    return Character.isUpperCase(topic.codePointAt(0))
        || entries.stream()
            .map(StatementEntry::masthead)
            .filter(masthead -> masthead.language().startsWith(wording.language()))
            .anyMatch(masthead -> masthead.tags().contains(topic));
  }

  /// From one date to another; where years lie between, they say enough.
  private static String span(Edtf first, Edtf last, Wording wording) {
    return first.earliest().getYear() == last.latest().getYear()
        ? DateWords.between(first, last, wording)
        : DateWords.between(year(first), year(last), wording);
  }

  private static Edtf year(Edtf date) {
    Matcher written = IN_YEAR.matcher(date.text());
    return written.matches() ? Edtf.parse(written.group(1)) : date;
  }

  /// The one end of an interval, or the date itself.
  private static Edtf end(Edtf date, int which) {
    String[] ends = date.text().split("/", -1);
    return ends.length == 1 ? date : Edtf.parse(ends[which]);
  }
}
