package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OrganizationTest {

  @Test
  void names_areAll_onceEach_theFullOneFirst() {
    Organization organization =
        new Organization(
            "dwu",
            "Dock Workers’ Union",
            List.of("DWU"),
            List.of("The Union", "DWU"),
            Optional.empty(),
            Optional.empty());
    assertThat(organization.names()).containsExactly("Dock Workers’ Union", "DWU", "The Union");
  }

  @Test
  void organization_ofANameOnly_hasThatName() {
    assertThat(Organization.named("port", "Port Authority").names())
        .containsExactly("Port Authority");
  }
}
