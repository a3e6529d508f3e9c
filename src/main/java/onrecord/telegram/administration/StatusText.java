package onrecord.telegram.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.telegram.AdminOperations;

/// How things are, in words.
final class StatusText {
  private final Wording wording;

  StatusText(Preferences preferences) {
    wording = Wording.in(preferences.language());
  }

  Reply of(AdminOperations.BotStatus standing) {
    AdminOperations.WorkFigures work = standing.work();
    var blocks = new ArrayList<Block>();
    blocks.add(
        said(
            "admin.status.index",
            Map.of(
                "number", standing.generation(),
                "statements", standing.statements(),
                "passages", standing.passages())));
    addRanking(standing, blocks);
    standing
        .cluster()
        .ifPresent(line -> blocks.add(said("admin.status.cluster", Map.of("what", line))));
    blocks.add(said("admin.status.problems", Map.of("count", standing.problems())));
    blocks.add(said("admin.status.uptime", Map.of("time", wording.duration(standing.uptime()))));
    standing
        .sinceUpdate()
        .ifPresent(
            age -> blocks.add(said("admin.status.updates", Map.of("count", age.toSeconds()))));
    // The message that asks for it waits for its answer as well.
    int inbox = Math.max(0, work.inbox() - 1);
    blocks.add(said("admin.status.queue", Map.of("inbox", inbox, "outbox", work.outbox())));
    addAnswers(work, blocks);
    blocks.add(said("admin.status.errors", Map.of("count", work.errors())));
    if (standing.aside().count() > 0) {
      var aside =
          Map.of("count", standing.aside().count(), "what", standing.aside().last().orElse(""));
      blocks.add(said("admin.status.aside", aside));
    }
    standing
        .complaints()
        .forEach(complaint -> blocks.add(said("admin.status.wrong", Map.of("what", complaint))));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private void addAnswers(AdminOperations.WorkFigures work, List<Block> blocks) {
    if (work.questions() > 0) {
      blocks.add(
          said(
              "admin.status.answers",
              Map.of(
                  "count", work.questions(),
                  "usual", work.usual().toMillis(),
                  "slow", work.slow().toMillis())));
    }
  }

  private void addRanking(AdminOperations.BotStatus standing, List<Block> blocks) {
    if (standing.awaitsMeaning()) {
      blocks.add(said("admin.status.awaits-meaning", Map.of()));
    }
    standing
        .reranking()
        .map(this::reranking)
        .ifPresent(words -> blocks.add(said("admin.status.reranking", Map.of("what", words))));
  }

  private String reranking(AdminOperations.RerankingStatus facts) {
    String key =
        "admin.reranking." + facts.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return wording.say(
        key,
        Map.of(
            "model", facts.model(),
            "with", facts.with(),
            "without", facts.without(),
            "all", facts.judged(),
            "why", facts.why()));
  }

  private Block said(String key, Map<String, ?> arguments) {
    return new Item(List.of(Run.plain(wording.say(key, arguments))));
  }
}
