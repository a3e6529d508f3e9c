package onrecord.terminal;

import static onrecord.testing.Statements.quote;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.answer.Answer;
import onrecord.corpus.Organization;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeHost;
import onrecord.testing.Golden;
import onrecord.testing.Statements;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole conversations: what a person types and what the bot says, in files.
final class TerminalChatTranscriptTest {
  private static final String PERSON = "person> ";
  private static final String BOT = "bot> ";

  @TempDir private Path data;

  @ParameterizedTest
  @CsvSource({"answers,en_GB.UTF-8", "abstaining,C", "reading,en", "persian,fa_IR", "arabic,ar"})
  void conversation_isAsWrittenDown(String name, String locale) throws IOException {
    String file = "terminal/" + name + ".txt";
    var transcript = new StringBuilder();
    List<String> messages =
        Golden.read(file)
            .lines()
            .filter(line -> line.startsWith(PERSON))
            .map(line -> line.substring(PERSON.length()))
            .toList();
    String all = said(messages, locale);
    for (int i = 0; i < messages.size(); i++) {
      // The chat remembers: the reply to a message is what it adds to the replies before.
      String before = said(messages.subList(0, i), locale);
      String until = said(messages.subList(0, i + 1), locale);
      transcript.append(PERSON).append(messages.get(i)).append('\n');
      transcript.append(spoken(all.substring(before.length(), until.length()))).append('\n');
    }
    Golden.check(file, transcript.toString());
  }

  private static String spoken(String reply) {
    String indent = " ".repeat(BOT.length());
    return reply
        .stripTrailing()
        .lines()
        .map(line -> line.isEmpty() ? "" : indent + line)
        .collect(Collectors.joining("\n", "", "\n"))
        .replaceFirst(indent, BOT);
  }

  private String said(List<String> messages, String locale) {
    return new Ran.Setting(new FakeHost(archive(), data))
        .environment("LC_ALL", locale)
        .environment("COLUMNS", "64")
        .in(String.join("\n", messages))
        .run("chat")
        .out();
  }

  private static FakeArchive archive() {
    var strike = quote(Statements.STRIKE, "Some 645 dockers walked out on Monday.");
    var tolls = quote(Statements.TOLLS, "Nineteen dockers walked out, and trade went on.");
    var miller = quote(Statements.STRIKE, "the vote was fair and open");
    var hold = quote(Statements.STRIKE, "We hold to the result.");
    var leaflet = quote(Statements.LEAFLET, "Let the town decide.");
    var call = quote(Statements.CALL, "کارگران بندر دست از کار کشیدند.");
    var comment = quote(Statements.COMMENTS, "they were cold");
    return new FakeArchive()
        .answering(
            new Answer.Quoted(
                FakeArchive.question("How many dockers walked out?"),
                List.of(strike, tolls, leaflet),
                List.of(),
                List.of(hold, miller)))
        .answering("Was the vote fair?", miller)
        .answering("Do you hold to it?", hold)
        .answering("What did readers say?", comment)
        .answering("چه کسانی اعتصاب کردند؟", call, strike)
        .answering(
            new Answer.Quoted(
                FakeArchive.comparison(
                    "Union vs League on the strike", Statements.DOCKERS, Statements.SILENT),
                List.of(strike),
                List.of(FakeArchive.asked(Statements.SILENT)),
                List.of()))
        .answering(abstained("Who is Ann Lee?", Answer.Reason.NEVER_MENTIONED, "Ann Lee", "Lee"))
        .answering(abstained("What says Oxfam?", Answer.Reason.NO_SUCH_ORGANIZATION, "Oxfam"))
        .answering(abstained("And in 1990?", Answer.Reason.NOTHING_FROM_PERIOD, "in 1990"))
        .answering(silent("League?", Statements.SILENT))
        .answering(silent("What does the Union say of Ann Lee?", Statements.DOCKERS, "Ann Lee"));
  }

  private static Answer silent(String question, Organization asked, String... missing) {
    return new Answer.Abstained(
        FakeArchive.question(question, asked),
        Answer.Reason.NOTHING_BY_ORGANIZATION,
        List.of(missing),
        List.of());
  }

  private static Answer abstained(String question, Answer.Reason reason, String... missing) {
    return new Answer.Abstained(
        FakeArchive.question(question),
        reason,
        List.of(missing),
        List.of(quote(Statements.TOLLS, "Tolls will rise in May.")));
  }
}
