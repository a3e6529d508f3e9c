package onrecord.corpus.pages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The name of an account with which a page was published ("Super User", "admin"): nobody signed
/// with it.
public final class AccountName {
  private static final Set<String> ACCOUNTS =
      Set.of(
          "admin",
          "administrator",
          "administrateur",
          "administrador",
          "administradora",
          "amministratore",
          "superuser",
          "superadmin",
          "superadministrator",
          "superutilisateur",
          "superusuario",
          "superbenutzer",
          "siteadmin",
          "siteadministrator",
          "sysadmin",
          "webadmin",
          "webmaster",
          "adminuser",
          "root",
          "user",
          "username",
          "benutzer",
          "utilisateur",
          "usuario",
          "guest",
          "wordpress",
          "wpadmin",
          "joomla",
          "drupal",
          "typo3",
          "админ",
          "администратор",
          "адмін",
          "адміністратор",
          "ادمین",
          "مدیر",
          "مدیرسایت",
          "مدیرکل",
          "المدير",
          "مديرالموقع",
          "管理员",
          "管理者",
          "관리자");
  private static final Set<String> ROLES =
      Set.of(
          "author",
          "authorname",
          "yourname",
          "firstnamelastname",
          "editor",
          "webeditor",
          "siteeditor",
          "contenteditor",
          "contentmanager",
          "sitemanager",
          "manager",
          "moderator",
          "publisher",
          "webteam",
          "website",
          "default",
          "demo",
          "test",
          "tester",
          "unknown",
          "undefined",
          "none",
          "null",
          "na",
          "nobody",
          "importer",
          "developer",
          "redaktor",
          "редактор",
          "المحرر",
          "المشرف");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s._/-]+|\\d{1,4}$");
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{0,60}");
  private static final Pattern BY = Pattern.compile("(?i)^(?:posted )?by:? ");

  private AccountName() {}

  /// Whether a name is surely an account's, whoever wrote it there.
  public static boolean isAccount(String name) {
    return ACCOUNTS.contains(bare(name));
  }

  /// Whether what a program put into a page as its author is no person's or group's name: an
  /// account's, a role's, a login's or an address.
  static boolean isUnsigned(String name) {
    String stripped = BY.matcher(name.strip()).replaceFirst("").strip();
    return isAccount(stripped)
        || ROLES.contains(bare(stripped))
        || LOGIN.matcher(stripped).matches()
        || stripped.indexOf('@') >= 0
        || stripped.contains("://")
        || stripped.chars().noneMatch(Character::isLetter);
  }

  private static String bare(String name) {
    return SEPARATORS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
