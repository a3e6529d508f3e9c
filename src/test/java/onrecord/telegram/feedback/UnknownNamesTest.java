package onrecord.telegram.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.corpus.Organization;
import org.junit.jupiter.api.Test;

final class UnknownNamesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final Organization DOCKERS =
      new Organization(
          "dockers",
          "Dock Workers’ Union",
          List.of("DWU"),
          List.of(),
          Optional.empty(),
          Optional.empty());
  private static final Organization PORT = Organization.named("port", "Port Authority");

  private static KeptQuestion naming(String name, long times, String reason) {
    return new KeptQuestion(
        "What of " + name + "?",
        times,
        new TreeSet<>(List.of(reason)),
        new TreeSet<>(List.of(name)),
        DAY,
        DAY);
  }

  @Test
  void names_ofWantedSpeakersAndLikeKnownOnes_comeFirst() {
    UnknownNames names =
        UnknownNames.in(
            List.of(
                naming("Bitcoin", 9, "never-mentioned"),
                naming("Tudeh", 1, "no-such-organization"),
                naming("Dock Workers Unoin", 2, "never-mentioned"),
                naming("port authority", 7, "never-mentioned")),
            List.of(DOCKERS, PORT));
    assertThat(names.likely(9)).containsExactly("Dock Workers Unoin", "Tudeh", "Bitcoin");
    assertThat(names.nearest("Dock Workers Unoin").getFirst()).isEqualTo(DOCKERS);
    assertThat(names.nearest("PA").getFirst()).isEqualTo(PORT);
  }

  @Test
  void numbers_leadBackToNames() {
    UnknownNames names =
        UnknownNames.in(List.of(naming("Tudeh", 1, "never-mentioned")), List.of(PORT));
    assertThat(names.of(UnknownNames.number("Tudeh"))).contains("Tudeh");
    assertThat(names.organization(UnknownNames.number("port"))).contains(PORT);
    assertThat(names.of("zzz")).isEmpty();
  }
}
