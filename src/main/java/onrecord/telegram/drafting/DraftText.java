package onrecord.telegram.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.publishing.Draft;
import onrecord.publishing.Draft.EditedFile;
import onrecord.publishing.DraftField;
import onrecord.publishing.UnderstoodDraft;
import onrecord.publishing.UnderstoodDraft.Difference;
import onrecord.publishing.UnderstoodDraft.Likeness;
import onrecord.telegram.drafting.DraftPayload.DraftAction;

/// A draft as an admin sees it: what was understood, what is doubtful, what the archive has
/// already, and a button for each thing that can be corrected.
final class DraftText {
  private static final int BEGINNING = 300;
  private static final int SHOWN = 6;
  private static final int LINE = 160;
  private static final List<List<DraftField>> FIELDS =
      List.of(
          List.of(DraftField.TITLE, DraftField.ORGANIZATION, DraftField.AUTHOR),
          List.of(DraftField.DATE, DraftField.LANGUAGE, DraftField.KIND),
          List.of(DraftField.VOICES, DraftField.LINK, DraftField.TEXT, DraftField.ID));

  private final Wording wording;

  DraftText(Preferences preferences) {
    wording = Wording.in(preferences.language());
  }

  /// The name of a field.
  String name(DraftField field) {
    return wording.say("button.field-" + field.name().toLowerCase(Locale.ROOT));
  }

  /// The draft with its buttons.
  Reply of(UnderstoodDraft understood) {
    Draft draft = understood.draft();
    var blocks = new ArrayList<Block>();
    String key = draft.edited().isPresent() ? "publish.edit" : "publish.draft";
    blocks.add(
        new Block.Paragraph(List.of(Run.bold(wording.say(key, Map.of("name", draft.origin()))))));
    understood
        .statement()
        .ifPresentOrElse(
            statement -> add(statement, draft, blocks),
            () -> blocks.add(Block.said(wording.say("publish.nothing"))));
    addProblems(understood, blocks);
    understood.like().forEach(like -> add(like, blocks));
    return Reply.of(blocks.toArray(Block[]::new)).with(buttons(understood));
  }

  private void add(Statement statement, Draft draft, List<Block> blocks) {
    Masthead masthead = statement.masthead();
    line(DraftField.TITLE, masthead.title(), blocks);
    line(
        DraftField.ORGANIZATION,
        masthead.organization().map(Organization::name).orElse(""),
        blocks);
    line(DraftField.AUTHOR, wording.enumeration(masthead.authors()), blocks);
    line(DraftField.DATE, masthead.date().map(this::date).orElse(""), blocks);
    line(DraftField.LANGUAGE, language(masthead.language()), blocks);
    line(DraftField.KIND, masthead.kind(), blocks);
    line(DraftField.VOICES, voices(statement), blocks);
    masthead.url().ifPresent(url -> line(DraftField.LINK, url, blocks));
    draft.edited().ifPresent(own -> line(DraftField.ID, own.statement(), blocks));
    String words = shortened(statement.text().replace('\n', ' '), BEGINNING);
    blocks.add(Block.said(wording.say("publish.begins", Map.of("words", words))));
    draft
        .edited()
        .flatMap(EditedFile::keysOf)
        .ifPresent(
            file -> blocks.add(Block.said(wording.say("publish.document", Map.of("file", file)))));
  }

  private void line(DraftField field, String value, List<Block> blocks) {
    String shown = value.isEmpty() ? wording.say("publish.none") : shortened(value, LINE);
    String words = wording.say("publish.line", Map.of("field", name(field), "value", shown));
    blocks.add(new Block.Item(List.of(Run.plain(words))));
  }

  private String date(Edtf date) {
    String text = date.text();
    String certainty =
        text.contains("?") || text.contains("%")
            ? "uncertain"
            : text.contains("~") ? "approximate" : "exact";
    return wording.say(
        "publish.certainty." + certainty,
        Map.of("date", DateWords.of(date, wording), "edtf", text));
  }

  private String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(wording.locale());
    return name.isEmpty() || name.equals(tag) ? tag : name + " (" + tag + ")";
  }

  private String voices(Statement statement) {
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Voice voice : statement.voices()) {
      String speaker = voice.name().orElseGet(() -> wording.say("publish.voice-unsure"));
      counted.merge(speaker, 1, Integer::sum);
    }
    return wording.enumeration(
        counted.entrySet().stream()
            .map(
                each ->
                    wording.say(
                        "publish.voice", Map.of("name", each.getKey(), "count", each.getValue())))
            .toList());
  }

  private void addProblems(UnderstoodDraft understood, List<Block> blocks) {
    if (!understood.problems().isEmpty()) {
      blocks.add(Block.said(wording.say("publish.problems")));
      blocks.add(
          new Block.Lines(
              understood.problems().stream()
                  .limit(SHOWN)
                  .map(problem -> shortened(problem, 2 * LINE))
                  .toList()));
    }
  }

  private void add(Likeness like, List<Block> blocks) {
    String key = "publish.like." + like.kind().name().toLowerCase(Locale.ROOT);
    blocks.add(Block.said(wording.say(key, Map.of("title", like.title(), "id", like.statement()))));
    Difference difference = like.difference();
    if (difference.added().isEmpty() && difference.removed().isEmpty()) {
      blocks.add(Block.said(wording.say("publish.difference-none")));
      return;
    }
    blocks.add(Block.said(wording.say("publish.difference")));
    blocks.add(
        new Block.Lines(
            Stream.concat(marked("− ", difference.removed()), marked("+ ", difference.added()))
                .toList()));
  }

  private static Stream<String> marked(String mark, List<String> sentences) {
    return sentences.stream().limit(SHOWN).map(sentence -> mark + shortened(sentence, LINE));
  }

  private List<List<Button>> buttons(UnderstoodDraft understood) {
    Draft draft = understood.draft();
    List<List<Button>> rows = new ArrayList<>();
    for (List<DraftField> row : FIELDS) {
      rows.add(
          row.stream()
              .filter(field -> isCorrected(field, draft))
              .map(field -> DraftPayload.asking(field, draft).button(name(field)))
              .toList());
    }
    List<Button> last = new ArrayList<>();
    if (understood.statement().isPresent()) {
      Optional<Likeness> like = understood.like().stream().findFirst();
      if (understood.obstacle().isEmpty()) {
        String label = wording.say(draft.edited().isPresent() ? "button.save" : "button.publish");
        last.add(DraftPayload.of(DraftAction.PUBLISH, draft).button(label));
      }
      if (like.isPresent() && draft.edited().isEmpty()) {
        String label = wording.say("button.replace");
        last.add(DraftPayload.of(DraftAction.REPLACE, draft).button(label));
      }
    }
    last.add(DraftPayload.of(DraftAction.DISCARD, draft).button(wording.say("button.discard")));
    rows.add(last);
    return rows;
  }

  /// A statement of the archive keeps its id, and a document its own words.
  private static boolean isCorrected(DraftField field, Draft draft) {
    return switch (field) {
      case ID -> draft.edited().isEmpty();
      case TEXT -> draft.edited().flatMap(EditedFile::keysOf).isEmpty();
      case TITLE, ORGANIZATION, AUTHOR, DATE, LANGUAGE, KIND, LINK, VOICES -> true;
    };
  }

  static String shortened(String words, int most) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
