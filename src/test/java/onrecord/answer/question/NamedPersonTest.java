package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NamedPersonTest {
  private static List<String> called(String name, String... all) {
    return NamedPerson.of(Arrays.asList(all)).stream()
        .filter(person -> person.names().contains(name))
        .findFirst()
        .orElseThrow()
        .names();
  }

  @Test
  void person_isCalledByHerName_withoutTitles_andByHerSurname() {
    assertThat(called("Dr. Ada Roth", "Dr. Ada Roth", "Jan Oder"))
        .containsExactly("Dr. Ada Roth", "Ada Roth", "roth");
  }

  @Test
  void surnameOfTwo_isNobodys() {
    assertThat(called("Ada Roth", "Ada Roth", "Max Roth")).containsExactly("Ada Roth");
  }

  @Test
  void person_namedInTwoWays_isOne() {
    List<NamedPerson> people = NamedPerson.of(List.of("Dr. Ada Roth", "Ada Roth"));
    assertThat(people)
        .allSatisfy(
            person -> {
              assertThat(person.asked().name()).isEqualTo("Dr. Ada Roth");
              assertThat(person.asked().authors()).isEqualTo(Set.of("dr. ada roth", "ada roth"));
            });
    assertThat(called("Ada Roth", "Dr. Ada Roth", "Ada Roth")).contains("roth");
  }
}
