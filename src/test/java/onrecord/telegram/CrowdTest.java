package onrecord.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import onrecord.telegram.Scene.Asked;
import onrecord.telegram.admission.Policy;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many who ask, one who asks much, and those who may not.
final class CrowdTest {
  private static final String WHO = "Who walked out?";
  private static final String WALKED_OUT = "Some 645 dockers walked out on Monday.";
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Optional<Scene> scene = Optional.empty();

  private Scene under(Policy policy) throws IOException {
    var archive = new FakeArchive().answering(WHO, Statements.quote(Statements.STRIKE, WALKED_OUT));
    var made = new Scene(folder, archive, policy);
    scene = Optional.of(made);
    return made;
  }

  @AfterEach
  void end() throws IOException {
    if (scene.isPresent()) {
      scene.get().close();
    }
  }

  private static String said(long chat, long person, int message, String text) {
    return "'message':{'message_id':%d,'date':%d,'chat':{'id':%d,'type':'%s'},'from':{'id':%d,'is_bot':false,'language_code':'en'},'text':'%s'}"
        .formatted(
            message,
            Scene.NOON.getEpochSecond(),
            chat,
            chat < 0 ? "supergroup" : "private",
            person,
            text);
  }

  private static String pressed(int number, String payload) {
    return "'callback_query':{'id':'cb%d','from':{'id':7,'is_bot':false},'data':'%s','message':{'message_id':5,'date':1,'chat':{'id':7,'type':'private'},'reply_markup':{}}}"
        .formatted(number, payload);
  }

  private static List<Asked> sent(Scene scene, int least) {
    return scene.asked(least, "sendMessage");
  }

  @Test
  void person_whoAsksTooMuch_isToldOnce_inTheirLanguage() throws IOException {
    Scene here = under(new Policy(Optional.empty(), Set.of(), 5, 40));
    String[] many =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> said(7, 7, i, "/help").replace("'en'", "'de'"))
            .toArray(String[]::new);
    here.arrives(many);
    List<Asked> all = sent(here, 5);
    assertThat(all).hasSize(5);
    assertThat(all).filteredOn(each -> each.text().contains("in kurzer Zeit")).hasSize(1);
  }

  @Test
  void member_ofAGroupWithoutLimits_cannotFillItsPlaces() throws IOException {
    Scene here = under(Policy.OPEN);
    here.holds();
    String[] many =
        IntStream.rangeClosed(1, UpdateIntake.MOST_WAITING)
            .mapToObj(i -> said(-5, 7, i, "/ask " + WHO))
            .toArray(String[]::new);
    here.comes(many);
    here.comes(said(-5, 8, 900, "/ask " + WHO));
    assertThat(here.journal.inbox().waiting(-5, 7)).isBetween(40, UpdateIntake.MOST_OF_ONE);
    assertThat(here.journal.inbox().waiting(-5, 8)).isEqualTo(1);
    here.releases();
  }

  @Test
  void presses_onOneButtonThatWait_endAtOnce_andAreDealtWithOnce() throws IOException {
    Scene here = under(Policy.OPEN);
    here.holds();
    here.comes(said(7, 7, 1, WHO));
    await().atMost(SOON).until(() -> here.journal.inbox().waiting(7) == 0);
    here.comes(IntStream.range(0, 150).mapToObj(i -> pressed(i, "l_fa")).toArray(String[]::new));
    here.comes(IntStream.range(150, 300).mapToObj(i -> pressed(i, "l_fa")).toArray(String[]::new));
    here.comes(pressed(300, "l_de"));
    assertThat(here.asked(301, "answerCallbackQuery")).hasSize(301);
    assertThat(here.journal.inbox().waiting(7)).isEqualTo(2);
    here.releases();
    here.arrives();
    assertThat(here.asked(301, "answerCallbackQuery")).hasSize(301);
    assertThat(here.asked(2, "editMessageText")).hasSize(2);
  }

  @Test
  void press_thatArrivesTwice_isDealtWithOnce() throws IOException {
    Scene here = under(Policy.OPEN);
    here.holds();
    here.comes(said(7, 7, 1, WHO));
    await().atMost(SOON).until(() -> here.journal.inbox().waiting(7) == 0);
    here.comes(pressed(1, "l_fa"));
    here.comes(pressed(1, "l_fa"));
    here.releases();
    here.arrives();
    assertThat(here.asked(1, "answerCallbackQuery")).hasSize(1);
    assertThat(here.asked(1, "editMessageText")).hasSize(1);
  }

  @Test
  void press_inAnIdleChat_isAcknowledgedWithItsNotice() throws IOException {
    Scene here = under(Policy.OPEN);
    here.arrives(pressed(1, "hostile"));
    assertThat(here.asked(1, "answerCallbackQuery").getFirst().text()).isNotEmpty();
  }

  @Test
  void chatThatIsNotListed_isToldOnceInPrivate_andNothingIsLookedUp() throws IOException {
    Scene here = under(new Policy(Optional.of(Set.of(8L)), Set.of(), 20, 40));
    here.arrives(said(7, 7, 1, WHO), said(7, 7, 2, WHO), said(8, 8, 3, WHO));
    List<Asked> all = sent(here, 2);
    assertThat(all).hasSize(2);
    assertThat(all).filteredOn(each -> each.text().contains(WALKED_OUT)).hasSize(1);
    assertThat(all).filteredOn(each -> each.text().contains("its ID: 7")).hasSize(1);
  }

  @Test
  void groupThatIsNotListed_hearsNothing() throws IOException {
    Scene here = under(new Policy(Optional.of(Set.of(8L)), Set.of(), 20, 40));
    here.arrives(
        said(-5, 7, 1, "/ask " + WHO),
        "'my_chat_member':{'chat':{'id':-5,'type':'group'},'from':{'id':7,'is_bot':false},'old_chat_member':{'status':'left'},'new_chat_member':{'status':'member'}}",
        said(8, 8, 3, WHO));
    assertThat(sent(here, 1)).hasSize(1);
  }
}
