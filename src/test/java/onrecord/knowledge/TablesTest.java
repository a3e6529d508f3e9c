package onrecord.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TablesTest {

  @Test
  void glossary_hasSixLanguages_andNoEmptyCell() {
    assertThat(Tables.rows("glossary.tsv"))
        .hasSizeGreaterThan(800)
        .allSatisfy(row -> assertThat(row).hasSize(6).noneMatch(List::isEmpty));
  }

  @Test
  void places_haveACodeAndNames_onceEach() {
    assertThat(Tables.rows("places.tsv"))
        .allSatisfy(
            row -> {
              assertThat(row.getFirst()).singleElement().asString().matches("[A-Z]{2}|NATO");
              assertThat(row.get(1)).isNotEmpty();
            })
        .extracting(List::getFirst)
        .doesNotHaveDuplicates();
  }

  @Test
  void list_isTheWordsOfItsRow() {
    assertThat(Tables.words("periods.before")).contains("before", "hasta", "قبل");
    assertThat(Tables.words("periods.before")).doesNotContain("after");
  }
}
