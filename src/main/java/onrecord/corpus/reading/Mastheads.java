package onrecord.corpus.reading;

import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.calendar.StatedDay;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.pages.AccountName;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.language.Languages;
import onrecord.language.PersonName;

/// Makes mastheads of what is stated, and of what the files show where nothing is.
final class Mastheads {
  private static final int LONGEST_TITLE = 120;

  private final KnownOrganizations organizations;
  private final LocalDate today;
  private final Problems problems;

  Mastheads(KnownOrganizations organizations, LocalDate today, Problems problems) {
    this.organizations = organizations;
    this.today = today;
    this.problems = problems;
  }

  /// The masthead over a text.
  Masthead of(StatedKeys stated, Extract extract) {
    String text = extract.text();
    String title = title(stated, text);
    String language = language(stated, text);
    TextEdges edges = TextEdges.of(title, text).apartFrom(extract);
    Optional<String> reproducer = stated.words("organization").flatMap(Provenance::reproducer);
    Optional<Provenance> origin =
        Provenance.of(edges).filter(_ -> reproducer.isEmpty() && !stated.has("publisher"));
    Optional<Edtf> day = date(stated, "date", language);
    Predicate<String> isDay = line -> Authors.isDay(line, language, day);
    return new Masthead(
        title,
        reproducer.isPresent() ? Optional.empty() : organization(stated, origin),
        authors(stated, new Signatures(edges, text, isDay)),
        stated
            .words("publisher")
            .or(() -> reproducer)
            .or(() -> stated.guess("publisher"))
            .or(() -> origin.flatMap(Provenance::name)),
        day,
        date(stated, "amended", language),
        language,
        stated.words("kind").orElse("statement"),
        url(stated),
        stated.words("source"),
        stated.words("summary"),
        tags(stated),
        stated.words("about"));
  }

  /// Who signed it: an account of the program that published it did not.
  private List<String> authors(StatedKeys stated, Signatures signatures) {
    List<String> authors = stated.list("author");
    if (authors.isEmpty()) {
      return stated
          .guess("author")
          .map(Mastheads::separate)
          .orElseGet(() -> stated.has("author") ? List.of() : signed(stated, signatures));
    }
    authors.stream()
        .filter(AccountName::isAccount)
        .forEach(
            account ->
                problems.add(
                    stated.at("author"),
                    "the author '" + account + "' is an account's name; nobody is named by it",
                    "name who signed the statement, or take author: out"));
    return authors.stream().filter(author -> !AccountName.isAccount(author)).toList();
  }

  /// Where a text can be signed.
  ///
  /// @param isDay whether a line is a day on which it can have been
  private record Signatures(TextEdges edges, String text, Predicate<String> isDay) {}

  private static List<String> separate(String authors) {
    List<String> names = PersonName.list(authors);
    return names.isEmpty() ? List.of(authors) : names;
  }

  private List<String> signed(StatedKeys stated, Signatures in) {
    Authors signed = Authors.of(in.edges(), in.text());
    List<String> dated =
        signed.names().isEmpty() ? Authors.dated(in.edges(), in.text(), in.isDay()) : List.of();
    if (!dated.isEmpty()) {
      return dated;
    }
    signed
        .doubtful()
        .ifPresent(
            line ->
                problems.add(
                    stated.at(),
                    "'" + line + "' may say who wrote it; no author is named",
                    "name the author with author:, with nothing behind it where nobody signed"));
    return signed.names();
  }

  private String title(StatedKeys stated, String text) {
    Optional<String> title = stated.words("title").or(() -> stated.guess("title"));
    if (title.isEmpty() && !stated.values().isEmpty()) {
      problems.add(stated.at(), "no title; its first line is used", "state one with title:");
    }
    return title.orElseGet(() -> firstLine(text));
  }

  private static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("");
    if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST_TITLE);
    int space = line.lastIndexOf(' ', end);
    return line.substring(0, space > 0 ? space : end) + "…";
  }

  private Optional<Organization> organization(StatedKeys stated) {
    if (!stated.has("organization")) {
      // "corpus/frso/2009/x.pdf": the innermost folder with an organization's key names it.
      return stated.guess("organization").stream()
          .flatMap(folders -> Stream.of(folders.split("/")).toList().reversed().stream())
          .flatMap(folder -> organizations.keyed(folder).stream())
          .findFirst();
    }
    return stated.words("organization").map(name -> organization(stated, name));
  }

  /// Whose statement it is: what the text says to be taken from elsewhere is not its folder's.
  private Optional<Organization> organization(StatedKeys stated, Optional<Provenance> origin) {
    Optional<Organization> roof = organization(stated);
    Optional<Organization> named = origin.flatMap(Provenance::name).flatMap(organizations::find);
    if (origin.isEmpty() || roof.isEmpty() || roof.equals(named)) {
      return roof;
    }
    boolean taken = origin.get().taken() && !stated.has("organization");
    problems.add(
        stated.at("organization"),
        "it says '%s', and %s %s"
            .formatted(
                origin.get().line(),
                taken ? "is not taken for a statement of" : "stands as a statement of",
                roof.get().name()),
        "state in organization: who said it, and in publisher: where it appeared");
    return taken ? Optional.empty() : roof;
  }

  private Organization organization(StatedKeys stated, String name) {
    if (organizations.declared() && organizations.find(name).isEmpty()) {
      problems.add(
          stated.at("organization"),
          "the organization '" + name + "' is not in the list of organizations",
          "add it there, or write one of the names that are");
    }
    return organizations.named(name);
  }

  private Optional<Edtf> date(StatedKeys stated, String key, String language) {
    Optional<String> written = stated.words(key);
    if (written.isEmpty()) {
      return stated.has(key)
          ? Optional.empty()
          : stated.guess(key).flatMap(guess -> day(guess, language, stated.at()).date());
    }
    StatedDay day = day(written.get(), language, stated.at(key));
    if (day.date().isEmpty() && day.remark().isEmpty()) {
      problems.add(
          stated.at(key),
          "'" + written.get() + "' is no date",
          "write it as 2009-06-26, 2009-06 or 2009, with ~ behind it where it is approximate");
    }
    return day.date();
  }

  private StatedDay day(String written, String language, SourcePlace at) {
    StatedDay day = StatedDay.of(written, language, today);
    day.remark().ifPresent(remark -> problems.add(at, remark.what(), remark.advice()));
    return day;
  }

  private String language(StatedKeys stated, String text) {
    Optional<String> written = stated.words("language");
    Optional<String> tag = written.flatMap(Mastheads::tag);
    if (written.isPresent() && tag.isEmpty()) {
      problems.add(
          stated.at("language"),
          "'" + written.get() + "' is no language tag",
          "write it as in BCP 47: en, fa, de-AT");
    }
    return tag.or(() -> stated.guess("language").flatMap(Mastheads::tag))
        .orElseGet(() -> Languages.identify(text));
  }

  private static Optional<String> tag(String written) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(written.replace('_', '-')).build();
      return Optional.of(locale)
          .filter(it -> it.getLanguage().matches("[a-z]{2,3}"))
          .map(Locale::toLanguageTag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private Optional<String> url(StatedKeys stated) {
    Predicate<String> web = address -> address.matches("(?i)https?://\\S+");
    Optional<String> written = stated.words("url");
    if (written.isPresent() && written.filter(web).isEmpty()) {
      problems.add(
          stated.at("url"), "'" + written.get() + "' is no web address", "begin it with https://");
    }
    return written.or(() -> stated.guess("url")).filter(web);
  }

  private static List<String> tags(StatedKeys stated) {
    List<String> tags = stated.list("tags");
    return tags.size() == 1
        ? Stream.of(tags.getFirst().split(","))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toList()
        : tags;
  }
}
