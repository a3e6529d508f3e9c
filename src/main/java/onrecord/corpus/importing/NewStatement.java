package onrecord.corpus.importing;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.Edtf;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ItemForm;
import onrecord.corpus.Masthead;
import onrecord.corpus.item.ItemKeys;
import onrecord.language.Languages;

/// An item that becomes a statement of the archive.
///
/// @param day in EDTF, empty where none is known
/// @param universal whether that is a day of UTC for want of a better
record NewStatement(
    ReadItem item, String organization, String day, boolean universal, ImportOrder.Wishes wishes) {
  private static final String FOR_MEMBERS = "https://t.me/c/";
  private static final Pattern NUMBERED = Pattern.compile("https://t\\.me/c/[^/]*/(\\d{1,12})");
  private static final String UNKNOWN = "und";

  /// The keys that are taken over as they are.
  private static final List<String> PLAIN = List.of("publisher", "kind", "summary");

  static NewStatement of(ReadItem item, String organization, ImportOrder.Wishes wishes) {
    Optional<ItemDate> moment = item.date(wishes.zone());
    String day =
        moment
            .map(ItemDate::day)
            .or(
                () ->
                    item.words("date")
                        .or(() -> item.words(ItemKeys.MOMENT))
                        .flatMap(NewStatement::edtf))
            .orElse("");
    return new NewStatement(
        item, organization, day, moment.map(ItemDate::universal).orElse(false), wishes);
  }

  private static Optional<String> edtf(String written) {
    try {
      return Optional.of(Edtf.parse(written).text());
    } catch (DateTimeException e) {
      // No date is better than a wrong one.
      return Optional.empty();
    }
  }

  boolean isDatedInUtc() {
    return universal;
  }

  /// Whether its link is of no use to the public.
  boolean isLinkedForMembers() {
    return url().startsWith(FOR_MEMBERS);
  }

  /// The language that it is in: what a feed says of all its entries need not hold for this one.
  String tongue() {
    return stated().orElseGet(() -> Languages.identify(item.text()));
  }

  private Optional<String> stated() {
    String identified = Languages.identify(item.text());
    return item.words("language")
        .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')))
        .filter(tag -> !tag.getLanguage().isEmpty())
        .filter(
            tag ->
                tag.getLanguage().equals(identified)
                    || (identified.equals("en") && !Languages.KNOWN.contains(tag.getLanguage()))
                    || identified.equals(UNKNOWN))
        .map(Locale::toLanguageTag);
  }

  private static String bare(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    return address.substring(0, end);
  }

  private String url() {
    String url = item.words("url").orElse("");
    var numbered = NUMBERED.matcher(url);
    return wishes.address().isPresent() && numbered.matches()
        ? bare(wishes.address().get()) + "/" + numbered.group(1)
        : url;
  }

  /// The file that it becomes.
  ///
  /// @param near the statement that has nearly the same text
  /// @param about the statement that it stands below
  String content(String id, Optional<String> near, Optional<String> about) {
    StatementFile text = new StatementFile();
    near.ifPresent(other -> text.remark("near copy of " + other));
    text.key("id", id);
    text.key("title", item.title());
    text.key("organization", organization);
    text.list("author", item.list("author"));
    text.key("date", day);
    amended().ifPresent(later -> text.key("amended", later));
    stated().ifPresent(tag -> text.key("language", tag));
    text.key("url", url().matches("(?i)https?://\\S+") ? url() : "");
    text.key("source", item.id());
    text.list("tags", item.list("tags"));
    PLAIN.forEach(key -> text.key(key, item.words(key).orElse("")));
    if (item.form() == ItemForm.COMMENT) {
      text.key("kind", Masthead.READER_COMMENTS);
      text.key("about", about.orElse(""));
    }
    speaker().ifPresent(speaker -> text.voice(speaker, item.text()));
    return text.with(item.draft().extract());
  }

  private Optional<String> amended() {
    return item.words(ItemKeys.CHANGED)
        .flatMap(moment -> ItemDate.of(moment, wishes.zone()))
        .map(ItemDate::day)
        .filter(later -> !later.equals(day));
  }

  private Optional<String> speaker() {
    return Stream.of(item.words(ItemKeys.SPEAKER))
        .flatMap(Optional::stream)
        .filter(name -> !name.equals(item.words(ItemKeys.ISSUER).orElse("")))
        .findFirst();
  }
}
