package onrecord.telegram.administration;

import static onrecord.telegram.administration.Office.ADMIN;
import static onrecord.telegram.administration.Office.ENGLISH;
import static onrecord.telegram.administration.Office.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Button;
import onrecord.publishing.Deed;
import onrecord.telegram.message.Incoming.Pressed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Containers of many statements that an admin hands over.
final class ImportUploadTest {
  private static final String WORDS =
      "The guild declares that the harbour must stay open to every ship, whatever its flag may be,"
          + " and that the city owes an answer to all those who work on its piers by day and night.";
  private static final String CHANNEL =
      """
      {"name": "Guild", "type": "public_channel", "id": 7, "messages": [
      {"id": 1, "type": "message", "date_unixtime": "1714557600", "text": "%s"},
      {"id": 2, "type": "message", "date_unixtime": "1714557700", "text": "Good morning!"}]}
      """
          .formatted(WORDS);

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder);
    Files.writeString(
        office.works.corpus().resolve("organizations.yaml"),
        "guild: {name: Harbour Guild}\nport: {name: Port}\n");
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  private Reply presses(Reply reply, String label, long person) {
    Button.Press button =
        reply.buttons().stream()
            .flatMap(List::stream)
            .map(Button.Press.class::cast)
            .filter(each -> each.label().equals(label))
            .findFirst()
            .orElseThrow();
    var pressed =
        new Pressed(
            Office.chat(MessagePlace.PRIVATE),
            "q",
            person,
            4,
            3,
            Optional.empty(),
            "",
            Optional.empty(),
            button.payload());
    return ((AdminResponse.AdminAnswer) office.administration.hear(pressed, 1, ENGLISH)).reply();
  }

  private List<Path> files() throws IOException {
    Path guild = office.works.corpus().resolve("guild");
    if (!Files.exists(guild)) {
      return List.of();
    }
    try (var all = Files.list(guild)) {
      return all.toList();
    }
  }

  @Test
  void export_isShownFirst_andBroughtInWhereTheAdminSaysSo() throws IOException {
    Reply whose = office.hands("result.json", CHANNEL);
    assertThat(words(whose)).contains("Whose statements are in result.json?");
    Reply plan = presses(whose, "guild", ADMIN);
    assertThat(words(plan))
        .contains("1 statement would be imported from result.json")
        .contains("from 2024-05-01 to 2024-05-01", "comments): 1");
    assertThat(files()).isEmpty();
    Reply done = presses(plan, "Import", ADMIN);
    assertThat(words(done)).contains("1 statement was imported", "It is being indexed.");
    assertThat(files())
        .singleElement()
        .satisfies(each -> assertThat(each).content().contains(WORDS));
    assertThat(office.works.publishing().steps())
        .singleElement()
        .satisfies(step -> assertThat(step.did()).isEqualTo(Deed.IMPORT))
        .satisfies(step -> assertThat(step.admin()).isEqualTo(ADMIN));
    Reply again = presses(plan, "Import", ADMIN);
    assertThat(words(again)).contains("0 statements were imported", "known from before: 1");
    assertThat(files()).hasSize(1);
  }

  @Test
  void plan_thatIsDiscarded_leavesNothing() throws IOException {
    Reply plan = presses(office.hands("result.json", CHANNEL), "guild", ADMIN);
    assertThat(words(presses(plan, "Discard", ADMIN))).contains("result.json is discarded");
    assertThat(words(presses(plan, "Import", ADMIN))).contains("no longer have this file");
    assertThat(files()).isEmpty();
  }

  @Test
  void buttons_ofOthersThanAdmins_doNothing() throws IOException {
    Reply plan = presses(office.hands("result.json", CHANNEL), "guild", ADMIN);
    Reply refused = presses(plan, "Import", ADMIN + 1);
    assertThat(refused.manner()).isEqualTo(Reply.Manner.NOTICE);
    assertThat(files()).isEmpty();
  }

  @Test
  void zip_ofContainers_isAnImport_andAnotherIsNot() throws IOException {
    assertThat(words(office.hands("a.zip", zip("x/result.json", CHANNEL))))
        .contains("Whose statements are in a.zip?");
    assertThat(words(office.hands("b.zip", zip("x/letter.txt", WORDS))))
        .doesNotContain("Whose statements");
  }

  private static byte[] zip(String name, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void mailbox_thatHoldsNothingNew_saysSo() {
    assertThat(words(office.hands("a.mbox", "From a\nSubject: Hi\nFrom: a@b.example\n\nHi\n")))
        .contains("0 statements would be imported from a.mbox", "comments): 1");
  }
}
