package onrecord.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answerer;
import onrecord.answer.Question;
import onrecord.answer.Verifier;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.exchange.Payload;
import onrecord.conversation.smalltalk.BotRequest;
import onrecord.conversation.smalltalk.BotRequest.BackReference;
import onrecord.conversation.smalltalk.BotRequest.RequestKind;
import onrecord.conversation.smalltalk.IdleTalk;
import onrecord.conversation.smalltalk.SmallTalk;
import onrecord.conversation.smalltalk.SmallTalkReader;
import onrecord.conversation.smalltalk.SmallTalkReader.ReadTalk;
import onrecord.conversation.welcome.ExampleQuestions;
import onrecord.conversation.welcome.SmallTalkReplies;
import onrecord.conversation.wording.LeadLine;
import onrecord.index.StatementStore;

/// Replies to words without a command: what they go on from, what they want done, what they say
/// that asks nothing; what is left is asked of the archive.
record Talk(Conversation conversation, Message message, TalkTools tools) {
  private static final Pattern ASKING = Pattern.compile("[?؟]\\s*$");

  private static final Pattern LINK = Pattern.compile("\\A(?:https?://|www\\.)\\S++");

  /// What it looks things up in.
  record TalkTools(
      StatementStore store, Answerer answerer, Verifier verifier, ExampleQuestions examples) {}

  /// To words that may be a quotation.
  Reply reply() {
    return LINK.matcher(message.text().strip()).matches()
        ? Reply.of(Block.said(wording().say("notice.link")))
        : understood().orElseGet(() -> offered().orElseGet(this::ask));
  }

  /// To words that are said to be asked; none mean those above them.
  Reply asked() {
    return message.text().isBlank() && message.context().above().isEmpty()
        ? conversation.prompts(message).ask()
        : understood().orElseGet(this::ask);
  }

  private Optional<Reply> understood() {
    return message.forwarded()
        ? Optional.empty()
        : Stream.<Supplier<Optional<Reply>>>of(
                this::completed,
                this::judged,
                this::goneOn,
                this::talked,
                this::requested,
                () -> new RequestReplies(conversation, message, tools).issue(),
                this::idled)
            .map(Supplier::get)
            .flatMap(Optional::stream)
            .findFirst();
  }

  private Optional<Reply> offered() {
    return new WhoSaid(preferences(), tools.verifier()).offered(message);
  }

  private Reply ask() {
    String text = SmallTalkReader.withoutGreeting(message.text()).strip();
    List<String> before =
        message.thread().isEmpty() && !message.forwarded()
            ? message.context().recent()
            : message.thread();
    return conversation.ask(text, before, preferences());
  }

  /// What the words complete that the bot has asked for.
  private Optional<Reply> completed() {
    List<String> before = before();
    if (before.isEmpty() || !Exchange.isOpen(before.getLast())) {
      return Optional.empty();
    }
    boolean replied = !message.thread().isEmpty();
    String open = before.getLast();
    boolean other = talk().isPresent() || ASKING.matcher(message.text()).find();
    if (open.equals("/ask") ? talk().isPresent() : !replied && other) {
      return Optional.empty();
    }
    Message whole = message.saying(open + " " + message.text().strip());
    return Optional.of(
        conversation.reply(whole.goingOnFrom(List.of()).within(Message.MessageContext.NONE)));
  }

  /// What is to be said of the words above.
  private Optional<Reply> judged() {
    return message
        .context()
        .above()
        .filter(_ -> message.text().isBlank() || BotRequest.is(BackReference.JUDGE, message.text()))
        .map(new Judgement(preferences(), tools, conversation)::reply);
  }

  /// What goes on from the last answer and is no question.
  private Optional<Reply> goneOn() {
    List<String> before = before();
    boolean answered = !Exchange.questions(before).isEmpty();
    Further further = new Further(message.goingOnFrom(before), conversation);
    if (!answered || talk().filter(this::isOnlyTalk).isPresent()) {
      return Optional.empty();
    }
    return Stream.of(
            BackReference.OTHERS,
            BackReference.NEWER,
            BackReference.OLDER,
            BackReference.MORE,
            BackReference.WHOSE,
            BackReference.WHOLE,
            BackReference.JUDGE)
        .filter(this::isMeant)
        .findFirst()
        .map(further::reply);
  }

  /// Whether it asks for nothing of what was said before, as "who wrote this" does.
  private boolean isOnlyTalk(ReadTalk talk) {
    boolean maySayMore = isVague(talk) || talk.kind() == SmallTalk.YES;
    return talk.certain()
        && !maySayMore
        && !BotRequest.is(BackReference.WHOSE, message.text())
        && !BotRequest.is(BackReference.JUDGE, message.text());
  }

  private boolean isMeant(BackReference reference) {
    return reference == BackReference.JUDGE
        ? BotRequest.is(reference, message.text())
        : BotRequest.means(reference, message.text());
  }

  private List<String> before() {
    return message.thread().isEmpty() ? message.context().recent() : message.thread();
  }

  private Optional<ReadTalk> talk() {
    return SmallTalkReader.read(message.text());
  }

  private Optional<Reply> talked() {
    boolean judging = BotRequest.is(BackReference.JUDGE, message.text());
    if (judging) {
      return Optional.of(Reply.of(Block.said(wording().say("judge.how"))));
    }
    return talk()
        .filter(talk -> talk.certain() || isUnanswered())
        .filter(talk -> talk.phrased() || !mayGoOn(talk))
        .map(talk -> smallTalk().reply(talk.kind()));
  }

  private boolean mayGoOn(ReadTalk talk) {
    return isVague(talk) ? !goesOnFrom().isEmpty() : asksOthers();
  }

  private SmallTalkReplies smallTalk() {
    return new SmallTalkReplies(wording(), tools.examples(), message.place());
  }

  /// Whether it may ask for more of what was said before: "how?"
  private static boolean isVague(ReadTalk talk) {
    return !talk.phrased()
        && Set.of(SmallTalk.AIMLESS, SmallTalk.HELP, SmallTalk.ABILITY).contains(talk.kind());
  }

  private List<String> goesOnFrom() {
    return conversation.understood(before(), message.text()).earlier();
  }

  /// Whether it goes on and names others to ask: "fine, and FSP?"
  private boolean asksOthers() {
    List<String> before = Exchange.questions(before());
    Question on = conversation.understood(before, message.text());
    return !on.earlier().isEmpty()
        && !on.asked()
            .equals(
                conversation
                    .understood(before.subList(0, before.size() - 1), before.getLast())
                    .asked());
  }

  private boolean isUnanswered() {
    return tools.answerer().again(conversation.understood(List.of(), message.text()))
        instanceof Abstained;
  }

  /// What asks for whatever there is on something is put to those asked before, where it goes on.
  private Optional<Reply> requested() {
    return BotRequest.read(message.text())
        .filter(request -> request.kind() != RequestKind.SEARCH || goesOnFrom().isEmpty())
        .flatMap(
            request ->
                new RequestReplies(conversation, message.goingOnFrom(before()), tools)
                    .reply(request));
  }

  /// To what is no question by its form, unless the archive answers it well.
  private Optional<Reply> idled() {
    Optional<IdleTalk> idle = IdleTalk.read(message.text());
    if (idle.isEmpty() || (!idle.get().opened() && !goesOnFrom().isEmpty())) {
      return Optional.empty();
    }
    Question question = conversation.understood(List.of(), message.text());
    boolean dated = question.unknown().isPresent() || question.period().isPresent();
    boolean named = !question.asked().isEmpty() || question.comparison();
    boolean asking = named || (dated && !idle.get().opened());
    return asking || likelihood(question) >= idle.get().weak()
        ? Optional.empty()
        : Optional.of(smallTalk().reply(idle.get().kind()));
  }

  private double likelihood(Question question) {
    return tools.answerer().again(question) instanceof Answer.Quoted quoted
        ? quoted.quotes().getFirst().score()
        : 0;
  }

  /// To a press on a question.
  Reply example(Payload.ExamplePayload pressed) {
    return tools
        .examples()
        .pressed(pressed, message.text())
        .map(one -> new LeadLine(wording()).asked(one, conversation.ask(one, preferences())))
        .orElseGet(
            () -> Reply.of(Block.said(wording().say("button.question-gone"))).shown(Manner.NOTICE));
  }

  private Preferences preferences() {
    return message.preferences();
  }

  private Wording wording() {
    return Wording.in(preferences().language());
  }
}
