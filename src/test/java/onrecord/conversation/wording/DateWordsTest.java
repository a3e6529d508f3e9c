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
    "de, um den 26. Juni 2009",
    "es, hacia el 26 de junio de 2009",
    "fr, vers le 26 juin 2009",
    "fa, حدود ۲۶ ژوئن ۲۰۰۹",
    "ar, نحو 26 يونيو 2009",
  })
  void date_isInThePersonsLanguage(String language, String words) {
    assertThat(DateWords.of(Edtf.parse("2009-06-26~"), Wording.in(language))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1999, 2012-09-15, From 1999 to 15 September 2012",
    "de, 1999, 2012-09-15, Von 1999 bis zum 15. September 2012",
    "fr, 1999, 2012-09-15, De 1999 au 15 septembre 2012",
    "es, 1999, 2012-09-15, De 1999 al 15 de septiembre de 2012",
    "fa, 1999, 2012-09-15, از ۱۹۹۹ تا ۱۵ سپتامبر ۲۰۱۲",
    "ar, 1999, 2012-09-15, من 1999 إلى 15 سبتمبر 2012",
    "de, 2009-06-26, 2010-08, Vom 26. Juni 2009 bis August 2010",
    "fr, 2009-06-01, 2010-08, Du 1er juin 2009 à août 2010",
    "fr, 2009-04, 2010-22, D’avril 2009 à l’été 2010",
    "fr, 2009-21, 2026-01~, Du printemps 2009 à environ janvier 2026",
    "es, 2009-06-26, 2010-21, Del 26 de junio de 2009 a la primavera de 2010",
    "es, 2009-06~, 2010-22, De alrededor de junio de 2009 al verano de 2010",
    "de, 2009-06~, 2010-24, Von etwa Juni 2009 bis zum Winter 2010",
    "en, 2009-06~, 2010, From about June 2009 to 2010",
    "fa, 2009-06~, 2010, از حدود ژوئن ۲۰۰۹ تا ۲۰۱۰",
    "ar, 2009-06~, 2010, من نحو يونيو 2009 إلى 2010",
  })
  void range_hasTheSmallWordsOfItsDates(String language, String from, String to, String words) {
    assertThat(DateWords.between(Edtf.parse(from), Edtf.parse(to), Wording.in(language)))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "de, 2009-06-26/.., ab dem 26. Juni 2009",
    "fr, 2009-06-26/.., à partir du 26 juin 2009",
    "fr, /2009-06-26, jusqu’au 26 juin 2009",
    "fr, /2009-06, jusqu’en juin 2009",
    "fr, 2009-04/.., à partir d’avril 2009",
    "es, 2009-06-26/.., desde el 26 de junio de 2009",
    "es, /2009-06-26, hasta el 26 de junio de 2009",
    "fa, /2009-06-26, تا ۲۶ ژوئن ۲۰۰۹",
    "ar, 2009-06/.., ابتداءً من يونيو 2009",
  })
  void openRange_hasTheSmallWordsOfItsDate(String language, String edtf, String words) {
    assertThat(DateWords.of(Edtf.parse(edtf), Wording.in(language))).isEqualTo(words);
  }

  @Test
  void undated_isSaidToBe() {
    var masthead = Statements.masthead("A Leaflet", "", Optional.empty());
    assertThat(DateWords.of(masthead, Wording.in("en"))).isEqualTo("undated in the source");
  }
}
