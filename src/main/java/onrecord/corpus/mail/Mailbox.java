package onrecord.corpus.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.Container;
import onrecord.corpus.source.FileBoundary;

/// Mails: one (.eml), or one after the other (mbox), where each begins with a line "From ".
public final class Mailbox {
  private static final int LARGEST_MAIL = 60_000_000;
  private static final byte[] BEGINS = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Container container;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLarge;
  private boolean afterBlank = true;
  private int lines;
  private int begun;

  private Mailbox(Container container) {
    this.container = container;
  }

  public static void readMail(Container container) throws IOException {
    if (Files.size(container.path()) > LARGEST_MAIL) {
      throw new Unreadable("a mail of more than 60 MB", "save it without its attachments");
    }
    new MailItem(container, container.at()).read(Files.readAllBytes(container.path()));
  }

  public static void read(Container container) throws IOException {
    Mailbox mails = new Mailbox(container);
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(container.path()), 1 << 16)) {
      for (int each = in.read(); each >= 0; each = in.read()) {
        mails.take(each);
      }
    }
    mails.endLine();
    mails.endMail();
  }

  private void take(int each) {
    line.write(each);
    if (each == '\n' || line.size() >= LARGEST_MAIL) {
      endLine();
    }
  }

  private void endLine() {
    byte[] bytes = line.toByteArray();
    line.reset();
    lines++;
    if (afterBlank && startsWith(bytes, 0)) {
      endMail();
      begun = lines;
    } else if (mail.size() + bytes.length > LARGEST_MAIL) {
      tooLarge = true;
    } else {
      int quoted = quoted(bytes);
      mail.write(bytes, quoted, bytes.length - quoted);
    }
    afterBlank = bytes.length == 0 || new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
  }

  /// ">From " stands for a line of a mail that begins with "From ".
  private static int quoted(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == '>' && startsWith(bytes, 1) ? 1 : 0;
  }

  private static boolean startsWith(byte[] bytes, int at) {
    for (int i = 0; i < BEGINS.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != BEGINS[i]) {
        return false;
      }
    }
    return true;
  }

  private void endMail() {
    byte[] whole = mail.toByteArray();
    mail.reset();
    if (tooLarge) {
      container.problem(begun, "a mail of more than 60 MB; not read", "take it out");
    } else if (whole.length > 0) {
      var at = container.at().at(begun);
      FileBoundary.guard(at, container.problems(), () -> new MailItem(container, at).read(whole));
    }
    tooLarge = false;
  }
}
