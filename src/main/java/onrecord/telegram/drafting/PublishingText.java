package onrecord.telegram.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Payload;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.publishing.Draft;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.telegram.drafting.DraftPayload.DraftAction;

/// What is said of steps: taken, refused, listed.
public final class PublishingText {
  private static final int SHOWN = 8;
  private static final int CLOCK = 16;

  private final Wording wording;

  /// In the language that somebody has chosen.
  public PublishingText(Preferences preferences) {
    wording = Wording.in(preferences.language());
  }

  /// That a step was taken.
  List<Block> taken(PublishingStep step, boolean before) {
    var words =
        Map.of(
            "title", step.title(),
            "id", step.statement(),
            "number", step.step(),
            "count", step.changes().size(),
            "other", String.valueOf(step.undoes()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.said(wording.say("publish.done." + step.did().word(), words)));
    if (before) {
      blocks.add(said("publish.done.before", Map.of("admin", String.valueOf(step.admin()))));
    }
    return blocks;
  }

  /// The button that takes a step back.
  public List<List<Button>> undoing(PublishingStep step) {
    return List.of(
        List.of(
            DraftPayload.of(DraftAction.UNDO, number(step)).button(wording.say("button.undo"))));
  }

  private static String number(PublishingStep step) {
    return Integer.toString(step.step(), Character.MAX_RADIX);
  }

  /// A statement, with a link to it.
  static Block link(Statement statement) {
    String page = Payload.Page.of(statement, Payload.Side.AROUND, 0, new Span(0, 0)).encoded();
    String title = statement.masthead().title();
    return new Block.Paragraph(
        List.of(Run.bold(title).opening(new Opening(statement.id(), 0, page))));
  }

  /// Why something was not done.
  Reply refused(Refused refused) {
    String key = "publish.refused." + refused.reason().name().toLowerCase(Locale.ROOT);
    return Reply.of(said(key, Map.of("what", DraftText.shortened(refused.what(), 100))));
  }

  /// Drafts to choose from.
  Reply drafts(Block title, List<Draft> drafts, List<String> names, Optional<String> together) {
    List<Block> blocks = new ArrayList<>(List.of(title));
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, drafts.size()); i++) {
      String number = wording.figure(i + 1L);
      String line = number + ". " + wording.isolated(names.get(i));
      blocks.add(new Block.Item(List.of(Run.plain(line))));
      row.add(DraftPayload.of(DraftAction.OPEN, drafts.get(i)).button(number));
      if (row.size() == SHOWN / 2) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    together.ifPresent(
        key ->
            rows.add(
                List.of(
                    DraftPayload.of(DraftAction.ALL, key)
                        .button(
                            wording.say("button.publish-all", Map.of("count", drafts.size()))))));
    return Reply.of(blocks.toArray(Block[]::new)).with(rows);
  }

  /// Steps as a list, a line each.
  public List<Block> steps(List<PublishingStep> steps) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(said("publish.steps", Map.of()));
    steps.forEach(step -> blocks.add(new Block.Item(List.of(Run.plain(line(step))))));
    return blocks;
  }

  private String line(PublishingStep step) {
    return wording.say(
        "publish.step",
        Map.of(
            "number", step.step(),
            "time", step.at().substring(0, CLOCK).replace('T', ' ') + " UTC",
            "did", wording.say("publish.did." + step.did().word()),
            "title", DraftText.shortened(step.title(), 60),
            "id", step.statement(),
            "admin", String.valueOf(step.admin())));
  }

  /// Steps with a button each that takes it back.
  Reply undoable(List<PublishingStep> steps) {
    if (steps.isEmpty()) {
      return Reply.of(said("publish.steps.none", Map.of()));
    }
    List<List<Button>> rows = new ArrayList<>();
    for (PublishingStep step : steps) {
      String label = wording.say("button.undo-step", Map.of("number", wording.figure(step.step())));
      rows.add(List.of(DraftPayload.of(DraftAction.UNDO, number(step)).button(label)));
    }
    return Reply.of(steps(steps).toArray(Block[]::new)).with(rows);
  }

  Block said(String key, Map<String, ?> arguments) {
    return Block.said(wording.say(key, arguments));
  }
}
