package onrecord.conversation.citing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// The fields of a citation that reference managers keep, each in one line, in the source's own
/// letters.
///
/// @param page the address at which what is cited can be read and checked; empty where there is
///   none
record CitationEntry(CitedPlace cited, Optional<String> page) {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final int HASHED = 12;

  CitationEntry(CitedPlace cited) {
    this(cited, Optional.empty());
  }

  private Statement statement() {
    return cited.statement();
  }

  private Masthead masthead() {
    return statement().masthead();
  }

  /// The same for the same words of the same statement, for ever: letters, digits, `.`, `_`, `-`.
  String key() {
    String id = statement().id();
    String name = SAFE.matcher(id).matches() ? id : "statement-" + hashed(id);
    return name
        + (cited.part() == StatementPart.TEXT ? "" : "_" + cited.part().code())
        + cited
            .words()
            .map(span -> "_" + span.start() + (span.length() > 0 ? "-" + span.end() : ""))
            .orElse("");
  }

  private String hashed(String id) {
    var named = new Statement(id, masthead(), id, List.of(), List.of());
    return named.checksum().substring(0, HASHED);
  }

  String title() {
    return line(masthead().title());
  }

  /// Those who signed it.
  List<String> people() {
    return masthead().authors().stream().map(CitationEntry::line).toList();
  }

  /// Who issued it; nobody issues readers' comments.
  Optional<String> organization() {
    return masthead()
        .organization()
        .map(Organization::name)
        .map(CitationEntry::line)
        .filter(_ -> !statement().isReaderComments());
  }

  /// Where it appeared.
  Optional<String> publisher() {
    return masthead().publisher().map(CitationEntry::line);
  }

  Optional<Edtf> date() {
    return masthead().date();
  }

  Optional<String> language() {
    return Optional.of(masthead().language()).filter(tag -> !tag.equals("und"));
  }

  String kind() {
    return line(masthead().kind());
  }

  Optional<String> url() {
    return masthead().url().map(CitationEntry::line).or(() -> page);
  }

  Optional<String> words() {
    return cited.text().map(CitationEntry::line);
  }

  /// What has no field of its own.
  List<String> notes() {
    var notes = new ArrayList<String>();
    cited.voice().map(this::quoted).ifPresent(notes::add);
    if (!cited.otherNames().isEmpty()) {
      notes.add("Among these words are those of: " + line(String.join(", ", cited.otherNames())));
    }
    if (cited.part() != StatementPart.TEXT) {
      notes.add("The " + cited.part().code() + ", the editors’ words");
    }
    if (statement().isReaderComments()) {
      notes.add("A reader’s comment, nobody’s statement");
    } else if (organization().isEmpty()) {
      notes.add("Organization not named in the source");
    }
    notes.add("Date (EDTF): " + date().map(Edtf::text).orElse("none, undated in the source"));
    masthead().amended().ifPresent(amended -> notes.add("Amended (EDTF): " + amended.text()));
    statement().reprints().forEach(reprint -> notes.add("Also issued as: " + told(reprint)));
    notes.add(place());
    page.ifPresent(address -> notes.add("To be read and checked at: " + address));
    return List.copyOf(notes);
  }

  private String quoted(Voice voice) {
    String source =
        Stream.concat(people().stream(), organization().stream()).findFirst().orElse("the source");
    return voice
        .name()
        .map(name -> line(name) + ", quoted in " + source)
        .orElse("Quoted in " + source + ", the speaker is not certain");
  }

  private static String told(Statement.Reprint reprint) {
    Masthead masthead = reprint.masthead();
    return Stream.of(
            Optional.of(line(masthead.title())),
            masthead.organization().map(Organization::name).map(CitationEntry::line),
            masthead.date().map(Edtf::text),
            Optional.of(reprint.id()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /// Which statement and where in it, and the checksum of its text.
  private String place() {
    String where =
        cited
            .words()
            .map(span -> span.length() > 0 ? range(span) : ", offset " + span.start())
            .orElse("");
    return "Statement "
        + line(statement().id())
        + (cited.part() == StatementPart.TEXT ? "" : ", " + cited.part().code())
        + where
        + ", SHA-256 of its text "
        + statement().checksum();
  }

  private static String range(Span span) {
    return ", offsets " + span.start() + " to " + span.end();
  }

  /// In one line.
  static String line(String text) {
    return text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }
}
