package onrecord.publishing.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.publishing.Draft;
import onrecord.publishing.Draft.EditedFile;
import onrecord.publishing.DraftField;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.files.FrontMatterEdit;

/// What a value that somebody gives for a field makes of a draft's file.
final class Corrections {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NOTHING = Pattern.compile("(?iU)[-–—]|none|nothing");
  private static final Pattern FREE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
  private static final Pattern LINK = Pattern.compile("(?i)https?://\\S{1,2000}");
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\u200c\u200d]]");
  private static final int LONGEST = 1000;

  private final DraftReading reading;

  Corrections(DraftReading reading) {
    this.reading = reading;
  }

  /// What comes of a value: other content, or why not.
  sealed interface Corrected {
    /// Other content.
    record Content(String text) implements Corrected {}

    /// Nothing.
    record Not(Refused why) implements Corrected {}
  }

  Corrected of(Draft draft, DraftField field, String given) throws IOException {
    Optional<FrontMatterEdit> edit = FrontMatterEdit.of(draft.content());
    if (edit.isEmpty()) {
      return not(Reason.NOT_EDITABLE, draft.origin());
    }
    // Marks that turn the direction of a line would make it look like another.
    String value = HIDDEN.matcher(given).replaceAll("").strip();
    boolean none = NOTHING.matcher(value).matches();
    String line = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    return switch (field) {
      case TITLE, KIND -> content(single(edit.get(), field, none ? "" : line));
      case ORGANIZATION -> organization(draft, edit.get(), none ? "" : line);
      case AUTHOR -> content(edit.get().with(field, none ? List.of() : names(line), true));
      case DATE -> none ? content(edit.get().without(field)) : date(draft, edit.get(), line);
      case LANGUAGE -> language(edit.get(), line);
      case LINK -> link(edit.get(), none, line);
      case ID ->
          FREE_ID.matcher(line).matches()
              ? content(single(edit.get(), field, line))
              : not(Reason.BAD_ID, line);
      case VOICES -> none ? content(silent(edit.get())) : voices(draft, edit.get(), value);
      case TEXT -> text(draft, edit.get(), value);
    };
  }

  /// A document's words are its own.
  private static Corrected text(Draft draft, FrontMatterEdit edit, String value) {
    Optional<String> document = draft.edited().flatMap(EditedFile::keysOf);
    if (document.isPresent()) {
      return not(Reason.DOCUMENT_TEXT, document.get());
    }
    return value.isEmpty() ? not(Reason.BAD_TEXT, "") : content(edit.over(value));
  }

  private static FrontMatterEdit silent(FrontMatterEdit edit) {
    return edit.with(DraftField.VOICES, List.of("none"), false);
  }

  private static Corrected content(FrontMatterEdit edit) {
    return new Corrected.Content(edit.content());
  }

  private static Corrected not(Reason reason, String what) {
    return new Corrected.Not(new Refused(reason, what));
  }

  private static FrontMatterEdit single(FrontMatterEdit edit, DraftField field, String value) {
    return value.isEmpty() ? edit.without(field) : edit.with(field, List.of(value), false);
  }

  private static List<String> names(String value) {
    return Stream.of(value.split("[;؛\\n]", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /// The key of the one that is meant, where the archive knows it by that name.
  private Corrected organization(Draft draft, FrontMatterEdit edit, String name)
      throws IOException {
    if (name.isEmpty()) {
      return content(edit.with(DraftField.ORGANIZATION, List.of(), false));
    }
    List<Organization> known = reading.read(draft, draft.content()).organizations();
    Optional<String> key =
        known.stream()
            .filter(
                each ->
                    each.key().equalsIgnoreCase(name)
                        || each.names().stream().anyMatch(name::equalsIgnoreCase))
            .map(Organization::key)
            .findFirst();
    return !known.isEmpty() && key.isEmpty()
        ? not(Reason.UNKNOWN_ORGANIZATION, name)
        : content(single(edit, DraftField.ORGANIZATION, key.orElse(name)));
  }

  /// In EDTF, as the archive's reader understands what is written.
  private Corrected date(Draft draft, FrontMatterEdit edit, String written) throws IOException {
    // As it is typed between Arabic letters.
    String asked = written.replace('؟', '?');
    String tried = single(edit, DraftField.DATE, WrittenDay.plain(asked)).content();
    return reading.read(draft, tried).statements().stream()
        .findFirst()
        .flatMap(read -> read.masthead().date())
        .map(date -> content(single(edit, DraftField.DATE, date.text())))
        .orElseGet(() -> not(Reason.BAD_DATE, written));
  }

  private Corrected language(FrontMatterEdit edit, String tag) {
    String written = tag.toLowerCase(Locale.ROOT);
    String language =
        Stream.of(Locale.getISOLanguages())
            .filter(
                code ->
                    code.equals(written)
                        || Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(tag)
                        || Locale.of(code)
                            .getDisplayLanguage(Locale.of(code))
                            .equalsIgnoreCase(tag))
            .findFirst()
            .orElse(written.matches("[a-z]{2,3}(-[a-z0-9]{2,8}){1,3}") ? tag : "");
    return language.isEmpty()
        ? not(Reason.BAD_LANGUAGE, tag)
        : content(single(edit, DraftField.LANGUAGE, language));
  }

  private static Corrected link(FrontMatterEdit edit, boolean none, String line) {
    if (!none && !LINK.matcher(line).matches()) {
      return not(Reason.BAD_LINK, line);
    }
    return content(single(edit, DraftField.LINK, none ? "" : line));
  }

  /// "none", "read", or a line each: a name, a colon, the first words … the last words.
  private Corrected voices(Draft draft, FrontMatterEdit edit, String value) throws IOException {
    if (value.equalsIgnoreCase("read")) {
      return content(edit.without(DraftField.VOICES));
    }
    List<String> lines = new ArrayList<>(List.of("voices:"));
    for (String line : value.lines().filter(each -> !each.isBlank()).toList()) {
      String[] parts = line.split("[:：]|…|\\.\\.\\.", 3);
      if (parts.length < 3) {
        return not(Reason.BAD_VOICES, line);
      }
      lines.add("  - " + voice(parts));
    }
    FrontMatterEdit changed = edit.replaced(DraftField.VOICES, lines);
    Corpus read = reading.read(draft, changed.content());
    long found =
        read.statements().stream()
            .flatMap(statement -> statement.voices().stream())
            .filter(voice -> voice.origin() == onrecord.corpus.Voice.Origin.DECLARED)
            .count();
    return found == lines.size() - 1 ? content(changed) : not(Reason.BAD_VOICES, value);
  }

  private static String voice(String... parts) {
    Map<String, String> voice = new LinkedHashMap<>();
    voice.put("speaker", parts[0].strip());
    voice.put("begins", parts[1].strip());
    voice.put("ends", parts[2].strip());
    try {
      return JSON.writeValueAsString(voice);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text can be quoted", e);
    }
  }
}
