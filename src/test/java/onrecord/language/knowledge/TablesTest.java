package onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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
  void glossary_andLists_tellWhereTheirRowsComeFrom() throws IOException {
    for (String table : List.of("glossary.tsv", "lists.tsv")) {
      try (InputStream file = Objects.requireNonNull(Tables.class.getResourceAsStream(table))) {
        assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
            .as(table)
            .startsWith("# ")
            .contains("written by");
      }
    }
  }

  @Test
  void list_hasALanguageAndWords_inEveryRow() {
    assertThat(Tables.rows("lists.tsv"))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            row -> {
              assertThat(row).hasSize(3);
              assertThat(row.getFirst()).singleElement().asString().matches("[a-z]+\\.[a-z-]+");
              assertThat(row.get(1)).singleElement().asString().matches("[a-z]{2}");
              assertThat(row.get(2)).isNotEmpty().doesNotHaveDuplicates();
            });
  }

  @Test
  void list_isTheWordsOfItsRows() {
    assertThat(Tables.words("periods.before")).contains("before", "antes", "قبل");
    assertThat(Tables.words("periods.before")).doesNotContain("after");
  }
}
