package onrecord.telegram.drafting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.corpus.Statement;
import onrecord.publishing.Draft;
import onrecord.publishing.DraftOutcome.Drafted;
import onrecord.publishing.Publishing;
import onrecord.publishing.PublishingOutcome;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.telegram.drafting.DraftPayload.DraftAction;
import onrecord.telegram.message.Incoming.Said;

/// What admins write to change the archive. Thread-safe.
final class DraftCommands {
  private static final Pattern ORGANIZATION =
      Pattern.compile("(add|alias)\\s+([a-z0-9][a-z0-9-]{0,39})\\s+(\\S.{0,199})");
  private static final int LATEST = 5;

  private final Publishing publishing;

  DraftCommands(Publishing publishing) {
    this.publishing = publishing;
  }

  /// What a command asks for.
  ///
  /// @param key of the message
  /// @param rest what stands behind it
  record DraftCommand(String name, String rest, String key, Said said, Preferences preferences) {
    Wording wording() {
      return Wording.in(preferences.language());
    }

    PublishingText text() {
      return new PublishingText(preferences);
    }
  }

  /// What comes of it.
  ///
  /// @param step the step that was taken, which is to be indexed
  record CommandReply(Reply reply, Optional<PublishingStep> step) {
    static CommandReply of(Reply reply) {
      return new CommandReply(reply, Optional.empty());
    }
  }

  CommandReply of(DraftCommand command) throws IOException {
    if (command.said().where().place() != MessagePlace.PRIVATE) {
      return usage(command, "publish.private");
    }
    return switch (command.name()) {
      case "drafts" -> CommandReply.of(drafts(command));
      case "edit" -> CommandReply.of(edit(command));
      case "withdraw" -> CommandReply.of(withdraw(command));
      case "organization" -> organization(command);
      default -> undo(command);
    };
  }

  private static CommandReply usage(DraftCommand command, String key) {
    return CommandReply.of(Reply.of(command.text().said(key, Map.of())));
  }

  private Reply drafts(DraftCommand command) throws IOException {
    List<Draft> open = publishing.open();
    PublishingText text = command.text();
    if (open.isEmpty()) {
      return Reply.of(text.said("publish.list.none", Map.of()));
    }
    List<String> names = new ArrayList<>();
    for (Draft draft : open.subList(0, Math.min(LATEST + 3, open.size()))) {
      names.add(named(draft));
    }
    Block title = text.said("publish.list.open", Map.of("count", open.size()));
    return text.drafts(title, open, names, Optional.empty());
  }

  /// The title under which a draft is listed.
  String named(Draft draft) throws IOException {
    String title =
        publishing
            .find(draft.id())
            .flatMap(read -> read.statement())
            .map(statement -> statement.masthead().title() + " – ")
            .orElse("");
    return DraftText.shortened(title + draft.origin(), 120);
  }

  private Reply edit(DraftCommand command) throws IOException {
    if (command.rest().isEmpty()) {
      return usage(command, "publish.usage.edit").reply();
    }
    return switch (publishing.edit(command.key(), command.said().person(), command.rest())) {
      case Drafted(var draft) -> new DraftText(command.preferences()).of(draft);
      case Refused refused -> command.text().refused(refused);
    };
  }

  private Reply withdraw(DraftCommand command) {
    if (command.rest().isEmpty()) {
      return usage(command, "publish.usage.withdraw").reply();
    }
    Optional<Statement> statement = publishing.served(command.rest());
    if (statement.isEmpty()) {
      return command.text().refused(new Refused(Reason.UNKNOWN_STATEMENT, command.rest()));
    }
    String id = statement.get().id();
    var words = Map.of("title", statement.get().masthead().title(), "id", id);
    return Reply.of(command.text().said("publish.withdraw.ask", words))
        .with(
            List.of(
                List.of(
                    DraftPayload.of(DraftAction.WITHDRAW, DraftPayload.hash(id))
                        .button(command.wording().say("button.withdraw")))));
  }

  private CommandReply organization(DraftCommand command) throws IOException {
    Matcher wanted = ORGANIZATION.matcher(command.rest());
    if (!wanted.matches()) {
      return usage(command, "publish.usage.organization");
    }
    boolean adds = wanted.group(1).toLowerCase(Locale.ROOT).equals("add");
    String name = wanted.group(3).strip().replaceAll("[\\p{Cc}\\p{Cf}&&[^\u200c\u200d]]", "");
    return step(
        command, publishing.organization(wanted.group(2), name, adds, command.said().person()));
  }

  private CommandReply undo(DraftCommand command) throws IOException {
    if (command.rest().matches("\\d{1,6}")) {
      int step = Integer.parseInt(command.rest());
      return step(command, publishing.undo(step, command.said().person()));
    }
    List<PublishingStep> latest = new ArrayList<>();
    for (PublishingStep step : publishing.steps().reversed()) {
      if (latest.size() < LATEST && publishing.isUndoable(step)) {
        latest.add(step);
      }
    }
    return CommandReply.of(command.text().undoable(latest));
  }

  private static CommandReply step(DraftCommand command, PublishingOutcome outcome) {
    PublishingText text = command.text();
    return switch (outcome) {
      case Refused refused -> CommandReply.of(text.refused(refused));
      case PublishingOutcome.Taken(var step, var before) -> {
        List<Block> blocks = new ArrayList<>(text.taken(step, before));
        if (!before) {
          blocks.add(text.said("publish.indexing", Map.of()));
        }
        Reply reply = Reply.of(blocks.toArray(Block[]::new)).with(text.undoing(step));
        yield new CommandReply(reply, before ? Optional.empty() : Optional.of(step));
      }
    };
  }
}
