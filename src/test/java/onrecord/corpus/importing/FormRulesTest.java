package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.corpus.ItemForm;
import org.junit.jupiter.api.Test;

final class FormRulesTest {
  private static final String LONG =
      "The guild declares that the harbour must stay open to every ship, whatever its flag may be,"
          + " and that the city owes an answer to all those who work on its piers.";

  @Test
  void longText_mayBeAStatement() {
    assertThat(FormRules.of(LONG)).isEqualTo(ItemForm.STATEMENT);
    assertThat(FormRules.of(LONG + " https://guild.example/more")).isEqualTo(ItemForm.STATEMENT);
  }

  @Test
  void fewWords_areShort() {
    assertThat(FormRules.of("Good morning! See you at the pier.")).isEqualTo(ItemForm.SHORT);
  }

  @Test
  void scriptsWithoutBlanks_areCountedByLetters() {
    String sentence = "我们要求市政府在春天投票之前公布与引航员签订的合同";
    assertThat(FormRules.of(sentence + sentence + sentence)).isEqualTo(ItemForm.STATEMENT);
    assertThat(FormRules.of("早上好")).isEqualTo(ItemForm.SHORT);
  }

  @Test
  void marksOfPaidPosts_andListsOfLinks_areAdverts() {
    assertThat(FormRules.of(LONG + " #Werbung")).isEqualTo(ItemForm.ADVERT);
    assertThat(FormRules.of("Реклама. " + LONG + " erid: 2VtzqABC")).isEqualTo(ItemForm.ADVERT);
    assertThat(FormRules.of("Follow us: @guild https://a.example/b https://c.example/d"))
        .isEqualTo(ItemForm.ADVERT);
  }
}
