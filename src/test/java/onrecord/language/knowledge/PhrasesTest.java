package onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.language.Words;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
  private final Phrases<String> phrases = new Phrases<>("en");

  private Optional<Phrases.PhraseMatch<String>> at(String text, int first) {
    return phrases.at(Words.in(text), first);
  }

  @Test
  void longestPhrase_isFoundFirst() {
    phrases.put("United", "one");
    phrases.put("United Nations", "two");
    assertThat(at("The united nations met", 1))
        .contains(new Phrases.PhraseMatch<>(1, 3, List.of("two")));
    assertThat(at("The united front met", 1))
        .contains(new Phrases.PhraseMatch<>(1, 2, List.of("one")));
  }

  @Test
  void words_areComparedByTheirStems() {
    phrases.put("trade unions", "union");
    assertThat(at("a TRADE UNION’s banner", 1)).isPresent();
  }

  @Test
  void phrase_withSeveralValues_hasThemInOrder_onceEach() {
    phrases.put("bank", "river");
    phrases.put("banks", "money");
    phrases.put("bank", "river");
    assertThat(at("bank", 0).orElseThrow().values()).containsExactly("river", "money");
  }

  @Test
  void phrase_thatRunsPastTheEnd_isNotFound() {
    phrases.put("United Nations", "two");
    assertThat(at("united", 0)).isEmpty();
    assertThat(at("united", 1)).isEmpty();
    assertThat(at("", 0)).isEmpty();
  }

  @Test
  void phrase_withoutWords_isNone() {
    phrases.put("—", "dash");
    assertThat(at("—", 0)).isEmpty();
  }
}
