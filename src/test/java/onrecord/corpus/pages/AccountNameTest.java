package onrecord.corpus.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Super User",
        "ADMIN",
        "Site Administrator",
        "admin2",
        "Super Utilisateur",
        "Администратор",
        "مدیر سایت",
        "WordPress"
      })
  void account_isNobody(String name) {
    assertThat(AccountName.isAccount(name)).isTrue();
    assertThat(AccountName.isUnsigned(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "by admin",
        "Editor",
        "web-team",
        "aroth",
        "a.roth",
        "ada@weir.example",
        "-",
        "Your Name"
      })
  void roleLoginOrAddress_isNoSignature(String name) {
    assertThat(AccountName.isUnsigned(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Roth",
        "bell hooks",
        "Voltaire",
        "Admin Hadžić",
        "Redaktion",
        "The Editors",
        "مینا احدی",
        "Root & Branch"
      })
  void name_isOne(String name) {
    assertThat(AccountName.isUnsigned(name)).isFalse();
  }
}
