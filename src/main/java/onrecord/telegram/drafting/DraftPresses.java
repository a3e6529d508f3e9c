package onrecord.telegram.drafting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Wording;
import onrecord.publishing.Draft;
import onrecord.publishing.DraftField;
import onrecord.publishing.DraftOutcome;
import onrecord.publishing.DraftOutcome.Drafted;
import onrecord.publishing.Publishing;
import onrecord.publishing.PublishingOutcome;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.UnderstoodDraft;
import onrecord.telegram.drafting.DraftPayload.DraftAction;

/// What an admin's press on a button does. What was done before is not done again.
final class DraftPresses {
  private final Publishing publishing;
  private final Preferences preferences;
  private final Wording wording;
  private final PublishingText text;

  DraftPresses(Publishing publishing, Preferences preferences) {
    this.publishing = publishing;
    this.preferences = preferences;
    wording = Wording.in(preferences.language());
    text = new PublishingText(preferences);
  }

  /// What comes of a press.
  ///
  /// @param steps those that were taken, which are to be indexed
  record PressReply(Reply reply, List<PublishingStep> steps) {
    static PressReply of(Reply reply) {
      return new PressReply(reply, List.of());
    }
  }

  PressReply of(DraftPayload payload, long admin) throws IOException {
    return switch (payload.action()) {
      case PUBLISH -> published(payload, admin, false);
      case REPLACE -> published(payload, admin, true);
      case ALL -> all(payload.about(), admin);
      case ASK -> PressReply.of(asked(payload));
      case OPEN -> PressReply.of(opened(payload));
      case DISCARD -> PressReply.of(discarded(publishing.discard(payload.about(), false)));
      case TAKE_BACK -> PressReply.of(shown(publishing.discard(payload.about(), true)));
      case WITHDRAW -> withdrawn(payload.about(), admin);
      case UNDO ->
          step(publishing.undo(Integer.parseInt(payload.about(), Character.MAX_RADIX), admin));
    };
  }

  private PressReply published(DraftPayload payload, long admin, boolean replaces)
      throws IOException {
    PublishingOutcome outcome =
        publishing.publish(payload.about(), payload.version(), admin, replaces);
    if (outcome instanceof Refused refused) {
      return PressReply.of(refused(refused, payload.about()));
    }
    return step(outcome);
  }

  /// Makes a name another one of an organization.
  PressReply alias(String key, String name, long admin) throws IOException {
    return step(publishing.organization(key, name, false, admin));
  }

  private PressReply step(PublishingOutcome outcome) {
    return switch (outcome) {
      case Refused refused -> PressReply.of(text.refused(refused).shown(Manner.NEW));
      case Taken(var step, var before) -> {
        List<Block> blocks = new ArrayList<>(text.taken(step, before));
        blocks.add(text.said("publish.indexing", Map.of()));
        Reply reply =
            Reply.of(blocks.toArray(Block[]::new)).with(text.undoing(step)).shown(Manner.IN_PLACE);
        yield new PressReply(reply, List.of(step));
      }
    };
  }

  /// Why it was not done, over the draft as it is now.
  private Reply refused(Refused refused, String draft) throws IOException {
    Optional<UnderstoodDraft> now = publishing.find(draft);
    Reply why = text.refused(refused);
    if (now.isEmpty() || !now.get().draft().isOpen()) {
      return why.shown(Manner.NEW);
    }
    Reply shown = new DraftText(preferences).of(now.get());
    List<Block> blocks = new ArrayList<>(why.blocks());
    blocks.addAll(shown.blocks());
    return shown.saying(blocks).shown(Manner.IN_PLACE);
  }

  /// All drafts of a file that nothing stands in the way of.
  private PressReply all(String key, long admin) throws IOException {
    List<PublishingStep> steps = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Draft draft : publishing.of(key)) {
      PublishingOutcome outcome = publishing.publish(draft.id(), draft.version(), admin, false);
      switch (outcome) {
        case Taken(var step, var _) -> steps.add(step);
        case Refused refused -> {
          String why = blockText(text.refused(refused));
          left.add(
              DraftText.shortened(new DraftCommands(publishing).named(draft), 80) + ": " + why);
        }
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(text.said("publish.all.done", Map.of("count", steps.size())));
    if (!steps.isEmpty()) {
      blocks.add(text.said("publish.indexing", Map.of()));
    }
    if (!left.isEmpty()) {
      blocks.add(text.said("publish.all.left", Map.of()));
      blocks.add(new Block.Lines(left.stream().limit(10).toList()));
    }
    Reply reply = Reply.of(blocks.toArray(Block[]::new)).shown(Manner.IN_PLACE);
    return new PressReply(reply, steps);
  }

  private static String blockText(Reply reply) {
    var words = new StringBuilder();
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Paragraph(var runs)) {
        runs.forEach(run -> words.append(run.text()));
      }
    }
    return words.toString();
  }

  private Reply asked(DraftPayload payload) throws IOException {
    Optional<UnderstoodDraft> draft = publishing.find(payload.about());
    if (draft.isEmpty() || !draft.get().draft().isOpen()) {
      Reason why = draft.isEmpty() ? Reason.UNKNOWN_DRAFT : Reason.CLOSED_DRAFT;
      return text.refused(new Refused(why));
    }
    DraftField field = payload.field().orElseThrow();
    String name = new DraftText(preferences).name(field);
    List<Block> blocks = new ArrayList<>();
    blocks.add(text.said("publish.ask", Map.of("field", name)));
    hint(field).ifPresent(blocks::add);
    return Reply.of(blocks.toArray(Block[]::new))
        .shown(Manner.PROMPT)
        .answering(List.of(DraftConversation.asking(payload)));
  }

  private Optional<Block> hint(DraftField field) {
    return switch (field) {
      case AUTHOR -> Optional.of(text.said("publish.ask.author", Map.of()));
      case DATE ->
          Optional.of(
              text.said("publish.ask.date", Map.of("example", "2009-06-26, 2009-06, 2009")));
      case VOICES -> Optional.of(text.said("publish.ask.voices", Map.of()));
      case TEXT -> Optional.of(text.said("publish.ask.text", Map.of()));
      case ID -> Optional.of(text.said("publish.refused.bad_id", Map.of("what", "")));
      case TITLE, ORGANIZATION, LANGUAGE, KIND, LINK -> Optional.empty();
    };
  }

  private Reply opened(DraftPayload payload) throws IOException {
    return publishing
        .find(payload.about())
        .map(
            draft ->
                draft.draft().isOpen()
                    ? new DraftText(preferences).of(draft)
                    : text.refused(new Refused(Reason.CLOSED_DRAFT)))
        .orElseGet(() -> text.refused(new Refused(Reason.UNKNOWN_DRAFT)));
  }

  private Reply discarded(DraftOutcome outcome) {
    return switch (outcome) {
      case Refused refused -> text.refused(refused);
      case Drafted(var draft) ->
          Reply.of(text.said("publish.discarded", Map.of("name", draft.draft().origin())))
              .with(
                  List.of(
                      List.of(
                          DraftPayload.of(DraftAction.TAKE_BACK, draft.draft())
                              .button(wording.say("button.take-back")))))
              .shown(Manner.IN_PLACE);
    };
  }

  private Reply shown(DraftOutcome outcome) {
    return switch (outcome) {
      case Refused refused -> text.refused(refused);
      case Drafted(var draft) -> new DraftText(preferences).of(draft).shown(Manner.IN_PLACE);
    };
  }

  private PressReply withdrawn(String hash, long admin) throws IOException {
    Optional<String> id =
        publishing.ids().stream().filter(each -> DraftPayload.hash(each).equals(hash)).findFirst();
    return id.isPresent()
        ? step(publishing.withdraw(id.get(), admin))
        : PressReply.of(text.refused(new Refused(Reason.UNKNOWN_STATEMENT, "")));
  }
}
