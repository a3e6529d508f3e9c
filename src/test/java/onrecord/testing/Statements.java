package onrecord.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// Statements of an invented archive about an invented harbour, and quotes from them.
public final class Statements {
  /// An organization with a short name.
  public static final Organization DOCKERS =
      new Organization(
          "dockers",
          "Dock Workers’ Union",
          List.of("DWU"),
          List.of(),
          Optional.of("GB"),
          Optional.empty());

  /// An organization without one.
  public static final Organization PORT = Organization.named("port", "Port Authority");

  /// One that speaks Persian.
  public static final Organization SAILORS = Organization.named("sailors", "اتحادیه دریانوردان");

  /// One without statements.
  public static final Organization SILENT = Organization.named("shippers", "Shippers’ League");

  /// Two paragraphs, a third party's words in the second.
  public static final Statement STRIKE =
      of(
          "dockers-2009-strike",
          masthead("All Out on Monday", "2009-06-26", Optional.of(DOCKERS)),
          """
          Some 645 dockers walked out on Monday. The harbour stood still for three days.
          The papers say that nobody was asked. Jane Miller wrote that the vote was fair and open. \
          We hold to the result.
          The strike fund is open to all.""",
          voice("Jane Miller", "the vote was fair and open"));

  /// Signed, approximately dated.
  public static final Statement TOLLS =
      of(
          "port-2010-tolls",
          masthead("Tolls and Tides", "2010-03~", Optional.of(PORT)),
          "Nineteen dockers walked out, and trade went on. Tolls will rise in May.");

  /// By nobody who is named, not dated.
  public static final Statement LEAFLET =
      of(
          "unnamed-leaflet",
          masthead("A Leaflet", "", Optional.empty()),
          "The harbour belongs to the town. Let the town decide.");

  /// Right to left.
  public static final Statement CALL =
      of(
          "sailors-2011-call",
          masthead("فراخوان", "2011?", Optional.of(SAILORS)),
          "کارگران بندر دست از کار کشیدند. خواسته‌ی آنان نان و آزادی بود.");

  /// What readers wrote under the strike's statement.
  public static final Statement COMMENTS =
      of(
          "dockers-2009-strike-comments",
          new Masthead(
              "Readers’ comments on “All Out on Monday”",
              Optional.empty(),
              List.of("A. Reader"),
              Optional.empty(),
              Optional.of(Edtf.parse("2009-07")),
              Optional.empty(),
              "en",
              Masthead.READER_COMMENTS,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.of("dockers-2009-strike")),
          "1. I saw the pickets and they were cold.");

  /// All of them, in the order of their ids.
  public static final List<Statement> ALL = List.of(STRIKE, COMMENTS, TOLLS, CALL, LEAFLET);

  private Statements() {}

  /// A statement; each voice's words are found in its text.
  public static Statement of(String id, Masthead masthead, String text, Voiced... voices) {
    var found = new ArrayList<Voice>();
    for (Voiced voice : voices) {
      int start = text.indexOf(voice.words());
      found.add(new Voice(voice.speaker(), new Span(start, start + voice.words().length())));
    }
    return new Statement(id, masthead, text, found, List.of());
  }

  /// Words of a third party.
  public record Voiced(String speaker, String words) {}

  /// Words of a third party.
  public static Voiced voice(String speaker, String words) {
    return new Voiced(speaker, words);
  }

  /// A plain masthead; an empty date is none.
  public static Masthead masthead(String title, String date, Optional<Organization> organization) {
    return new Masthead(
        title,
        organization,
        List.of(),
        Optional.empty(),
        date.isEmpty() ? Optional.empty() : Optional.of(Edtf.parse(date)),
        Optional.empty(),
        "en",
        "statement",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /// Those words of a statement, in their paragraph and voice.
  public static Quote quote(Statement statement, String words) {
    String text = statement.text();
    int start = text.indexOf(words);
    var span = new Span(start, start + words.length());
    int feed = text.indexOf('\n', span.end());
    var paragraph = new Span(text.lastIndexOf('\n', start) + 1, feed < 0 ? text.length() : feed);
    Optional<Voice> voice =
        statement.voices().stream().filter(each -> each.span().contains(span)).findFirst();
    return new Quote(statement, span, voice, paragraph, 0.83125);
  }
}
