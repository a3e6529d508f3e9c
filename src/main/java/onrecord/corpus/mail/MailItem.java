package onrecord.corpus.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.corpus.ItemForm;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.item.Container;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.office.DocumentText;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.SourcePlace;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/// A mail: its text without what it answers, and the files that came with it.
final class MailItem {
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(2_000_000)
          .setMaxHeaderLen(200_000)
          .setMaxHeaderCount(2_000)
          .setMaxContentLen(100_000_000)
          .build();
  private static final Pattern ANSWER =
      Pattern.compile(
          "(?iu)\\A(?:re|aw|antw|sv|odp|\u067e\u0627\u0633\u062e|\u0631\u062f)(?:\\[\\d{1,3}])?\\s?:");
  private static final Pattern PASSED_ON = Pattern.compile("(?iu)\\A(?:fwd?|wg|tr|rv|i)\\s?:");
  private static final Pattern LINK = Pattern.compile("<?(https?://[^\\s<>]{1,500})>?");
  private static final Set<String> DOCUMENTS = Set.of("pdf", "docx", "odt", "rtf", "txt", "md");

  private final Container container;
  private final SourcePlace at;

  MailItem(Container container, SourcePlace at) {
    this.container = container;
    this.at = at;
  }

  void read(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    Message mail = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      MailParts parts = MailParts.of(mail);
      container.items().accept(keys(mail).with(MailText.of(parts)));
      for (Entity attached : parts.attached()) {
        FileBoundary.guard(at, container.problems(), () -> attachment(mail, attached));
      }
    } finally {
      mail.dispose();
    }
  }

  private ItemKeys keys(Message mail) {
    ItemKeys keys = new ItemKeys(at);
    keys.say(ItemKeys.ITEM, "mail:" + header(mail, "Message-ID").orElse("").replaceAll("[<>]", ""));
    keys.say("title", Optional.ofNullable(mail.getSubject()));
    keys.say(ItemKeys.MOMENT, header(mail, "Date"));
    keys.say(ItemKeys.ISSUER, sender(mail));
    keys.say(
        "url",
        header(mail, "Archived-At")
            .map(LINK::matcher)
            .filter(Matcher::matches)
            .map(it -> it.group(1)));
    form(mail).ifPresent(form -> keys.say(ItemKeys.FORM, form.name()));
    return keys;
  }

  private static Optional<ItemForm> form(Message mail) {
    String subject = Optional.ofNullable(mail.getSubject()).orElse("").strip();
    boolean automatic =
        header(mail, "Auto-Submitted").filter(it -> !it.strip().equalsIgnoreCase("no")).isPresent();
    if (automatic) {
      return Optional.of(ItemForm.SERVICE);
    }
    if (ANSWER.matcher(subject).lookingAt() || header(mail, "In-Reply-To").isPresent()) {
      return Optional.of(ItemForm.REPLY);
    }
    return PASSED_ON.matcher(subject).lookingAt() ? Optional.of(ItemForm.REPOST) : Optional.empty();
  }

  private static Optional<String> header(Message mail, String name) {
    return Optional.ofNullable(mail.getHeader())
        .map(header -> header.getField(name))
        .map(Field::getBody)
        .map(String::strip)
        .filter(body -> !body.isEmpty());
  }

  private static Optional<String> sender(Message mail) {
    return Optional.ofNullable(mail.getFrom()).stream()
        .flatMap(list -> list.stream())
        .flatMap(mailbox -> Stream.ofNullable(mailbox.getName()))
        .findFirst();
  }

  /// A document that came along may be the statement, or its second print.
  private void attachment(Message mail, Entity attached) throws IOException {
    String name = Optional.ofNullable(attached.getFilename()).orElse("");
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!DOCUMENTS.contains(ending)) {
      return;
    }
    Path file = Files.createTempFile("onrecord-import-", ".part");
    try {
      Files.write(file, MailParts.bytes(attached));
      Extract extract = DocumentText.of(file, ending);
      ItemKeys keys = new ItemKeys(at);
      keys.say(
          ItemKeys.ITEM,
          "mail:" + header(mail, "Message-ID").orElse("").replaceAll("[<>]", "") + "#" + name);
      keys.say("title", Optional.ofNullable(extract.guesses().get("title")));
      keys.say(ItemKeys.MOMENT, header(mail, "Date"));
      keys.say(ItemKeys.ISSUER, sender(mail));
      keys.say(ItemKeys.FORM, ItemForm.ATTACHMENT.name());
      container.items().accept(keys.with(extract));
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
