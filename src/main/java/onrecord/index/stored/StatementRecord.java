package onrecord.index.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import org.jspecify.annotations.Nullable;

/// A statement but for its text, as JSON in the index.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StatementRecord(
    Head head, int length, @Nullable List<Speech> voices, @Nullable List<StatementCopy> reprints) {

  /// What stands over one text; its organization by key.
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Head(
      String title,
      @Nullable String organization,
      @Nullable List<String> authors,
      @Nullable Map<String, String> facts,
      @Nullable List<String> tags) {}

  /// A voice.
  ///
  /// @param origin null where it was declared
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Speech(String speaker, int start, int end, @Nullable String origin) {
    static Speech of(Voice voice) {
      boolean declared = voice.origin() == Voice.Origin.DECLARED;
      return new Speech(
          voice.speaker(),
          voice.span().start(),
          voice.span().end(),
          declared ? null : voice.origin().name());
    }

    Voice voice() {
      return new Voice(
          speaker,
          new Span(start, end),
          origin == null ? Voice.Origin.DECLARED : Voice.Origin.valueOf(origin));
    }
  }

  /// A reprint.
  public record StatementCopy(String id, Head head) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  /// That of a statement.
  public static StatementRecord of(Statement statement) {
    return new StatementRecord(
        head(statement.masthead()),
        statement.text().length(),
        statement.voices().stream().map(Speech::of).toList(),
        statement.reprints().stream()
            .map(reprint -> new StatementCopy(reprint.id(), head(reprint.masthead())))
            .toList());
  }

  private static Head head(Masthead masthead) {
    Map<String, String> facts = new java.util.TreeMap<>();
    facts.put("language", masthead.language());
    facts.put("kind", masthead.kind());
    masthead.publisher().ifPresent(value -> facts.put("publisher", value));
    masthead.date().ifPresent(value -> facts.put("date", value.text()));
    masthead.amended().ifPresent(value -> facts.put("amended", value.text()));
    masthead.url().ifPresent(value -> facts.put("url", value));
    masthead.source().ifPresent(value -> facts.put("source", value));
    masthead.summary().ifPresent(value -> facts.put("summary", value));
    masthead.about().ifPresent(value -> facts.put("about", value));
    return new Head(
        masthead.title(),
        masthead.organization().map(Organization::key).orElse(null),
        masthead.authors(),
        facts,
        masthead.tags());
  }

  /// Of what {@link #json} gave.
  public static StatementRecord parse(String json) {
    try {
      return JSON.readValue(json, StatementRecord.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a statement's record in the index is damaged", e);
    }
  }

  /// As it is kept.
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  /// What stands over the statement.
  ///
  /// @param organizations by their keys
  public Masthead masthead(Map<String, Organization> organizations) {
    return masthead(head, organizations);
  }

  private static Masthead masthead(Head head, Map<String, Organization> organizations) {
    Map<String, String> facts = head.facts() == null ? Map.of() : head.facts();
    return new Masthead(
        head.title() == null ? "" : head.title(),
        Optional.ofNullable(head.organization()).map(organizations::get),
        head.authors() == null ? List.of() : head.authors(),
        fact(facts, "publisher"),
        fact(facts, "date").map(Edtf::parse),
        fact(facts, "amended").map(Edtf::parse),
        fact(facts, "language").orElse("und"),
        fact(facts, "kind").orElse("statement"),
        fact(facts, "url"),
        fact(facts, "source"),
        fact(facts, "summary"),
        head.tags() == null ? List.of() : head.tags(),
        fact(facts, "about"));
  }

  private static Optional<String> fact(Map<String, String> facts, String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /// The statement with that text.
  ///
  /// @param organizations by their keys
  public Statement statement(String id, String text, Map<String, Organization> organizations) {
    List<Speech> speeches = voices == null ? List.of() : voices;
    List<StatementCopy> copies = reprints == null ? List.of() : reprints;
    return new Statement(
        id,
        masthead(organizations),
        text,
        speeches.stream().map(Speech::voice).toList(),
        copies.stream()
            .map(copy -> new Statement.Reprint(copy.id(), masthead(copy.head(), organizations)))
            .toList());
  }

  /// What tells whether a statement changed.
  public static String hash(Statement statement) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(of(statement).json().getBytes(StandardCharsets.UTF_8));
      digest.update(statement.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
