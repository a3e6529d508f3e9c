package onrecord.fuzz;

import java.util.List;
import java.util.Random;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Wording;

/// Questions, quotations and commands, each with a few changes, said in any place and language.
public final class HostileWords {
  /// One that is sound.
  public static final String QUESTION = "Who walked out on Monday?";

  private static final int LONGEST = 4096;
  private static final List<String> COMMANDS =
      List.of(
          "",
          "",
          "",
          "",
          "/ask ",
          "/whosaid ",
          "/compare ",
          "/timeline ",
          "/cite ",
          "/prove ",
          "/read ",
          "/subscribe ",
          "/people ",
          "/sources ",
          "/settings ",
          "/");
  private static final List<String> QUESTIONS =
      List.of(
          QUESTION,
          "What does the Dock Workers’ Union say about the tolls in 2010?",
          "Does the Fourth Party of the Port say so?",
          "dockers vs Port Authority: the strike",
          "How many dockers walked out, and why, before March 2010?",
          "¿Qué dice la Autoridad Portuaria sobre los peajes?",
          "Was sagt die Hafenbehörde zum Streik?",
          "اتحادیه دریانوردان درباره اعتصاب چه گفت؟",
          "and the fishers?");

  private final List<String> texts;

  /// @param texts what is quoted
  public HostileWords(List<String> texts) {
    this.texts = texts;
  }

  /// One of any kind.
  public Message of(Random random) {
    Mutation mutation = new Mutation(random, LONGEST);
    String command = mutation.one(COMMANDS);
    String sound = random.nextBoolean() ? mutation.one(QUESTIONS) : quotation(random);
    String text = command + mutation.text(sound);
    List<String> thread =
        random.nextInt(3) == 0 ? List.of(mutation.text(mutation.one(QUESTIONS))) : List.of();
    Message message =
        Message.written(
                text.substring(0, Math.min(LONGEST, text.length())),
                mutation.one(List.of(MessagePlace.values())),
                Preferences.of(mutation.one(Wording.LANGUAGES)))
            .goingOnFrom(thread);
    return random.nextInt(5) == 0 ? message.passedOn() : message;
  }

  private String quotation(Random random) {
    String text = texts.get(random.nextInt(texts.size()));
    int from = random.nextInt(text.length());
    return text.substring(from, Math.min(text.length(), from + 20 + random.nextInt(1000)));
  }
}
