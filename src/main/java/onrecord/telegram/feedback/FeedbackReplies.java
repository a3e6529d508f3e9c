package onrecord.telegram.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Wording;
import onrecord.corpus.Organization;
import onrecord.telegram.journal.Counters.Counted;

/// What admins are told of questions without an answer and of answers that were judged, and what
/// they make of it.
public final class FeedbackReplies {
  private static final int SHOWN = 25;

  private final UnansweredQuestions unanswered;
  private final JudgedAnswers judged;

  /// Of those questions.
  public FeedbackReplies(Feedback feedback) {
    this.unanswered = feedback.unanswered();
    this.judged = feedback.judged();
  }

  /// What is to be counted of an opinion about the answer to a question.
  public List<Counted> counted(String question, Opinion opinion) {
    return judged.counted(question, opinion);
  }

  /// The questions, those asked most often first; as a table where that is wanted.
  ///
  /// @param words what was written behind the command
  /// @param organizations those that the archive lists, which may get an alias
  public Reply list(String words, List<Organization> organizations, Preferences preferences) {
    Wording wording = Wording.in(preferences.language());
    if (unanswered.days() == 0) {
      return Reply.of(Block.said(wording.say("admin.unanswered.off")));
    }
    if (words.strip().equalsIgnoreCase("csv")) {
      return table(wording);
    }
    List<KeptQuestion> all = unanswered.all();
    var blocks = new ArrayList<Block>();
    if (all.isEmpty()) {
      blocks.add(
          Block.said(wording.say("admin.unanswered.none", Map.of("count", unanswered.days()))));
    } else {
      List<LikeQuestions.Group> groups = LikeQuestions.of(all);
      var sizes = Map.of("count", groups.size(), "days", unanswered.days());
      blocks.add(Block.said(wording.say("admin.unanswered", sizes)));
      blocks.add(new Block.Lines(lines(groups, SHOWN, wording)));
    }
    blocks.addAll(judgedBlocks(wording));
    List<List<Button>> offers = new AliasReplies(unanswered, organizations, wording).offers();
    return Reply.of(blocks.toArray(Block[]::new)).with(offers);
  }

  private Reply table(Wording wording) {
    String text =
        new FeedbackTable()
            .with("unanswered", unanswered.all())
            .with("wrong", judged.of(Opinion.WRONG))
            .with("right", judged.of(Opinion.RIGHT))
            .text();
    var about = Map.of("count", unanswered.days());
    return Reply.of(Block.said(wording.say("admin.unanswered.csv", about)))
        .attaching(new Attachment.TextFile(FeedbackTable.NAME, text));
  }

  /// Each group in a line: how often it was asked, in the words that were used most often.
  static List<String> lines(List<LikeQuestions.Group> groups, int most, Wording wording) {
    return groups.stream().limit(most).map(each -> line(each, wording)).toList();
  }

  private static String line(LikeQuestions.Group group, Wording wording) {
    String words = wording.figure(group.times()) + " × " + wording.isolated(group.first().words());
    int wordings = group.all().size();
    return wordings == 1
        ? words
        : words + " – " + wording.say("admin.unanswered.wordings", Map.of("count", wordings));
  }

  /// How many answers were called right and wrong, and which ones wrong, those most often first;
  /// nothing where none were.
  private List<Block> judgedBlocks(Wording wording) {
    long right = judged.count(Opinion.RIGHT);
    long wrong = judged.count(Opinion.WRONG);
    if (right + wrong == 0) {
      return List.of();
    }
    var sizes = Map.of("right", right, "wrong", wrong, "days", unanswered.days());
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("admin.judged", sizes)));
    List<String> lines =
        LikeQuestions.of(judged.of(Opinion.WRONG)).stream()
            .limit(SHOWN)
            .map(each -> line(each, wording) + reasons(each.together(), wording))
            .toList();
    if (!lines.isEmpty()) {
      blocks.add(new Block.Lines(lines));
    }
    return blocks;
  }

  private static String reasons(KeptQuestion question, Wording wording) {
    String reasons =
        Opinion.reasons().stream()
            .filter(reason -> question.reasons().contains(reason.code()))
            .map(reason -> wording.say("vote." + reason.code()))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? "" : " – " + reasons;
  }

  /// That a name is to become another name of an organization.
  ///
  /// @param key the organization's
  public record ChosenAlias(String key, String name) {}

  /// The alias that an admin's press makes; empty where it asks for something else.
  public Optional<ChosenAlias> chosen(String payload, List<Organization> organizations) {
    return new AliasReplies(unanswered, organizations, Wording.in("en")).chosen(payload);
  }

  /// What comes of an admin's press that makes none.
  public Reply pressed(String payload, List<Organization> organizations, Preferences preferences) {
    Wording wording = Wording.in(preferences.language());
    return new AliasReplies(unanswered, organizations, wording).to(payload);
  }

  /// Whether a button is about this.
  public static boolean concerns(String payload) {
    return AliasReplies.concerns(payload);
  }
}
