package onrecord.corpus.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.BoundedBytes;
import onrecord.corpus.item.Container;
import onrecord.corpus.source.FileBoundary;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// What a crawler recorded (.warc, .warc.gz): the pages among the answers.
final class WebRecords {
  private static final long LARGEST_PAGE = 20_000_000;
  private static final int OK = 200;

  private final Container container;
  private int records;

  private WebRecords(Container container) {
    this.container = container;
  }

  static void read(Container container) throws IOException {
    WebRecords records = new WebRecords(container);
    try (WarcReader warc = new WarcReader(container.path())) {
      warc.setLenient(true);
      for (Optional<WarcRecord> next = warc.next(); next.isPresent(); next = warc.next()) {
        records.take(next.get());
      }
    }
    if (records.records == 0) {
      throw new Unreadable("no records in it", "look whether it is a WARC file");
    }
  }

  private void take(WarcRecord record) {
    records++;
    if (record instanceof WarcResponse response) {
      FileBoundary.guard(container.at().at(records), container.problems(), () -> page(response));
    }
  }

  private void page(WarcResponse response) throws IOException {
    MediaType type = response.payloadType();
    boolean page =
        type.base().equals(MediaType.HTML)
            || type.base().toString().equals("application/xhtml+xml");
    if (response.http().status() != OK || !page) {
      return;
    }
    String address = response.target();
    Path file = Files.createTempFile("onrecord-import-", ".part");
    try (InputStream body = new BoundedBytes(response.http().body().stream(), LARGEST_PAGE)) {
      Files.write(file, body.readAllBytes());
      Container inner = container.inner(file, address);
      Optional<Charset> named = charset(type.parameters().getOrDefault("charset", ""));
      String html =
          named.isPresent() ? new String(Files.readAllBytes(file), named.get()) : text(file);
      OneText.page(inner, html, Optional.of(address));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String text(Path file) throws IOException {
    return Encoding.ofPage(file).text(file);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
    } catch (IllegalArgumentException e) {
      // A charset that nobody knows tells nothing.
      return Optional.empty();
    }
  }
}
