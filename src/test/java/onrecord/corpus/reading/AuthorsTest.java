package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthorsTest {
  private static final String TITLE = "The Weir";
  private static final String BODY =
      """
      The weir has been open since the spring, and by popular demand it stays so.
      Whoever closes it answers to the whole valley for what comes then.""";

  private static Authors of(String text) {
    return Authors.of(TextEdges.of(TITLE, text), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Ada Roth | Ada Roth",
        "by Ada Roth | Ada Roth",
        "BY ADA ROTH | ADA ROTH",
        "Written by Ada Roth and Jan Oder | Ada Roth/Jan Oder",
        "By Dr. Ada Roth. May 14, 2019. Retrieved from on 2019-05-20. | Dr. Ada Roth",
        "By Ada Roth, Revised June 3, 2003 | Ada Roth",
        "Von Ada Roth | Ada Roth",
        "Par Ada Roth | Ada Roth",
        "نویسنده: مینا احدی | مینا احدی",
      })
  void byline_belowTheTitle_namesTheAuthors(String line, String names) {
    assertThat(of(line + "\n" + BODY).names()).containsExactly(names.split("/"));
    assertThat(of("The weir\n14 May 2019\n" + line + "\n" + BODY).names())
        .containsExactly(names.split("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By the Central Committee",
        "by land and by water",
        "By sundown it was over, they said."
      })
  void line_thatNamesNobody_isNothing(String line) {
    Authors authors = of(line + "\n" + BODY);
    assertThat(authors.names()).isEmpty();
    assertThat(authors.doubtful()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Popular Demand", "By Ada", "Ada Roth", "Ada Roth, May 14, 2019"})
  void line_thatMayNameSomebody_isInDoubt(String line) {
    Authors authors = of(line + "\n" + BODY);
    assertThat(authors.names()).isEmpty();
    assertThat(authors.doubtful()).contains(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Roth, May 14, 2019 | Ada Roth, *Chair of the Anglers | Ada Roth",
        "*Ada Roth, May 14, 2019 | Ada Roth | Ada Roth",
        "From the Anglers Union, 14 May 2019 | Chair, Anglers Union | Anglers Union",
        "Ada Roth | Ada Roth | Ada Roth",
        "Ada Roth | Ada, | Ada Roth"
      })
  void name_atTheHeadAndInTheSignature_isTheAuthor(String head, String end, String name) {
    assertThat(of(head + "\n" + BODY + "\n" + end + "\nwww.example.org").names())
        .containsExactly(name);
  }

  @Test
  void place_atTheHeadAndInTheAddress_isNoAuthor() {
    assertThat(of("New York, May 14, 2019\n" + BODY + "\nNew York, NY 10001").names()).isEmpty();
  }

  @Test
  void name_atTheHeadAndInTheText_isInDoubt() {
    String text = "Ada Roth\n" + BODY + "\nWe thank Ada Roth.\n" + BODY + "\n" + BODY + "\n" + BODY;
    assertThat(of(text).names()).isEmpty();
  }

  @Test
  void byline_furtherDown_isNotRead() {
    assertThat(of(BODY + "\nBy Ada Roth\n" + BODY)).isEqualTo(of(BODY + "\n" + BODY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "— Ada Roth",
        "— Ada Roth, chair of the anglers",
        "Signed: Ada Roth",
        "In solidarity, Ada Roth"
      })
  void signature_atTheEnd_namesTheAuthor(String line) {
    assertThat(of(BODY + "\n" + line).names()).containsExactly("Ada Roth");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Roth/14 May 2019 | Ada Roth",
        "Ada Roth/14 May 2019/8:17 p.m. | Ada Roth",
        "Ada Roth/Jan Oder/14 May 2019 | Jan Oder",
        "Ada Roth/14 June 2019 | ",
        "Ada Roth/in the old customs house/14 May 2019 | ",
        "“Water finds its way.”/Ada Roth/14 May 2019 | ",
        "Popular Demand/14 May 2019 | ",
      })
  void name_aboveTheDayAtTheEnd_isTheAuthors(String end, String name) {
    String text = BODY + "\n" + end.replace('/', '\n');
    assertThat(Authors.dated(TextEdges.of(TITLE, text), text, "14 May 2019"::equals))
        .isEqualTo(name == null ? List.of() : List.of(name));
  }

  @Test
  void lastLine_thatIsAName_isInDoubt_unlessItsWordsAreOrdinary() {
    assertThat(of(BODY + "\nAda Roth").doubtful()).contains("Ada Roth");
    assertThat(of(BODY + "\nWhole Valley").doubtful()).isEmpty();
  }

  @Test
  void nameBelowAQuotation_isNotTheAuthors() {
    assertThat(of(BODY + "\n“Water finds its way.”\n— Ada Roth").names()).isEmpty();
  }
}
