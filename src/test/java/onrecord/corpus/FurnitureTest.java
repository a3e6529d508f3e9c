package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Furniture.Form;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Each case: lines of a statement, and the form of one of them.
final class FurnitureTest {
  private static final String PROSE =
      "The dockers of the harbour have been on strike since Monday, and they will stay out.";

  /// The form of the line that is marked with `> `.
  private static Optional<Form> form(String... lines) {
    String text = String.join("\n", lines).replace("> ", "");
    Statement statement =
        Statements.of("x", Statements.masthead("Bread, Peace", "", Optional.empty()), text);
    int marked = 0;
    while (!lines[marked].startsWith("> ")) {
      marked++;
    }
    return Furniture.of(statement, Passages.paragraphs(text).get(marked));
  }

  private static void assertForm(Form form, String line) {
    assertThat(form(PROSE, "> " + line, PROSE)).as(line).contains(form);
  }

  private static void assertSays(String... lines) {
    assertThat(form(lines)).as(String.join(" / ", lines)).isEmpty();
  }

  @Test
  void line_withoutALetter_isARule() {
    assertForm(Form.RULE, "* * *");
    assertForm(Form.RULE, "________________");
  }

  @Test
  void line_ofNames_isNames() {
    assertForm(Form.NAMES, "By Dr. Ada Quill.");
    assertForm(Form.NAMES, "From Europe.");
    assertForm(Form.NAMES, "Ada Quill, Ben Ode, Cyrus Rad, Dolores Paz, Emil Zopf, Farah Nik");
    assertForm(Form.NAMES, "Сергій Коваль, Олена Шевчук");
  }

  @Test
  void names_belowEachOther_areSignatures() {
    String names = "Ada Quill Ben Ode Cyrus Rad Dolores Paz Emil Zopf Farah Nik Gul Aziz";
    assertThat(Furniture.isSignatures(names)).isTrue();
    assertThat(Furniture.isSignatures(names + ".")).isFalse();
    assertThat(Furniture.isSignatures(names + " met at the gate")).isFalse();
    assertThat(Furniture.isSignatures("Ada Quill Ben Ode")).isFalse();
  }

  @Test
  void line_ofADay_isADate() {
    assertForm(Form.DATE, "July 29, 2015 (Revised August 5, 2015)");
    assertForm(Form.DATE, "29 juillet 2015");
    assertForm(Form.NAMES, "By Dr. Ada Quill. September 29, 2009. Retrieved from on 2009-10-04.");
    assertThat(form("> Speech at the harbour gate, Porto, May 15, 2002.", PROSE))
        .contains(Form.DATE);
    assertSays(PROSE, "> We met at the harbour gate in Porto on May 15, 2002.");
    assertForm(Form.DATE, "Sent on 2009-08-03 at about 21:00");
    assertForm(Form.DATE, "۲۹ تیر ۱۳۸۸، ساعت ۱۲:۳۰");
  }

  @Test
  void line_ofAnAddress_isALink() {
    assertForm(Form.LINK, "https://example.org/statements/12");
    assertForm(Form.LINK, "Write to dockers@example.org today");
    assertForm(Form.LINK, "More: www.example.org");
  }

  @Test
  void line_ofAWorkReferredTo_isAReference() {
    assertForm(Form.REFERENCE, "[3] A. Quill, Harbours of the North, pp. 12-30, London 1998.");
    assertForm(Form.REFERENCE, "4- http://example.org/conference/index.html");
  }

  @Test
  void line_ofChoices_isNavigation() {
    assertForm(Form.NAVIGATION, "home | about us | contact | archive");
  }

  @Test
  void line_overProse_isAHeading() {
    assertForm(Form.HEADING, "Why the harbour stands still");
    assertForm(Form.HEADING, "2. Why the harbour stands still");
    assertForm(Form.HEADING, "چرا بندر تعطیل است");
  }

  @Test
  void title_inTheText_isAHeading() {
    assertThat(form("> Bread, peace", "We ask for no more than that.")).contains(Form.HEADING);
    assertThat(form(PROSE, "> bread, peace.")).contains(Form.HEADING);
  }

  @Test
  void greeting_isASalutation() {
    assertForm(Form.SALUTATION, "Dear friends of the harbour,");
    assertForm(Form.SALUTATION, "Dear Mr. President of the Harbour!");
    assertForm(
        Form.SALUTATION,
        "Dear comrades of the harbour league and all friends of the dockers in Hull, Leeds and York,");
    assertForm(Form.SALUTATION, "Дорогі друзі порту!");
    assertSays(PROSE, "> Dear bread is what they gave us, and we will not forget it!", PROSE);
  }

  @Test
  void demands_inAList_areNoFurniture() {
    assertSays("We demand:", "> - Free all the prisoners of the harbour", "- Work for everybody");
    assertSays(
        PROSE, "> Work for national and regional solidarity", "War never, life for ever", "Peace");
  }

  @Test
  void slogans_areNoFurniture() {
    assertSays(PROSE, "> Hands off the harbour!", PROSE);
    assertSays(PROSE, "> We stand for peace and justice for all.", PROSE);
    assertSays(PROSE, "> Слава Україні!", PROSE);
  }

  @Test
  void prose_withAYearOrALink_isNoFurniture() {
    assertSays(PROSE, "> In 2010, a new treaty of this kind was signed by the two ports.", PROSE);
    assertSays("> Homes are workplaces too. We demand rights, see www.example.org.", PROSE);
    assertSays("> " + PROSE);
  }

  @Test
  void sentence_thatAsksOrAnnouncesOrIsAFragment_saysNothing() {
    assertThat(List.of("Why did they strike?", "From Europe.", "This is what we want:", "چرا؟"))
        .allMatch(Furniture::isEmpty);
  }

  @Test
  void sentence_thatCallsOrStates_saysSomething() {
    assertThat(List.of("Work for all!", "They went on strike.", "آنان اعتصاب کرده اند."))
        .noneMatch(Furniture::isEmpty);
  }

  @Test
  void sentence_ofTheTextItself_saysNothing() {
    assertThat(
            List.of(
                "This is a transcript of Ada Quill's talk at the harbour meeting in Porto.",
                "The following is the full text of a letter to the port authority.",
                "The full version of the letter is available HERE.",
                "Originally published in The Harbour Gazette on 3 May 2015.",
                "Dies ist eine Übersetzung aus dem Portugiesischen.",
                "Voici la traduction de son discours.",
                "El texto completo está disponible aquí.",
                "Повний текст доступний за посиланням.",
                "برای متن کامل اینجا کلیک کنید."))
        .allMatch(Furniture::isEmpty);
  }

  @Test
  void sentence_thatUsesSuchWords_saysSomething() {
    assertThat(
            List.of(
                "This translation of fear into law must end, and it will.",
                "No such help is available to the dockers' families.",
                "We published in May what the port authority had hidden.",
                "Here we stand, and here we will read their names aloud."))
        .noneMatch(Furniture::isEmpty);
  }
}
