package onrecord.conversation.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2009-06-26, 26 June 2009",
    "2009-06, June 2009",
    "2009, 2009",
    "2009-06~, about June 2009",
    "2009-06?, June 2009?",
    "2009-06-26%, about 26 June 2009?",
    "200X, 2000 – 2009",
    "20XX?, 2000 – 2099?",
    "2009-06/2009-08~, June 2009 – about August 2009",
    "2009-06-XX, June 2009",
    "2009-XX, 2009",
    "2009-21, spring 2009",
    "2009-24~, about winter 2009",
    "2009-06-26/.., from 26 June 2009 on",
    "/2009-06, until June 2009",
  })
  void date_saysHowCertainItIs(String edtf, String words) {
    assertThat(DateWords.of(Edtf.parse(edtf), Wording.in("en"))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "de, etwa 26. Juni 2009",
    "es, hacia 26 de junio de 2009",
    "fr, vers 26 juin 2009",
    "fa, حدود ۲۶ ژوئن ۲۰۰۹",
    "ar, نحو 26 يونيو 2009",
  })
  void date_isInThePersonsLanguage(String language, String words) {
    assertThat(DateWords.of(Edtf.parse("2009-06-26~"), Wording.in(language))).isEqualTo(words);
  }

  @Test
  void undated_isSaidToBe() {
    var masthead = Statements.masthead("A Leaflet", "", Optional.empty());
    assertThat(DateWords.of(masthead, Wording.in("en"))).isEqualTo("undated in the source");
  }
}
