package onrecord.corpus.reading;

import static onrecord.corpus.reading.Read.front;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import onrecord.corpus.Corpus;
import onrecord.corpus.ReadingRules;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnpublishedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;

  private Corpus read(String name, String text) throws IOException {
    return CorpusReader.read(
        new ArchiveFolder(folder).with(name, text).path(), ReadingRules.STANDARD, TODAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "published: false",
        "Published: no",
        "publish: 0",
        "draft: true",
        "is_draft: yes",
        "status: draft",
        "post_status: Private",
        "state: in review",
        "visibility: hidden",
        "unpublished: true",
        "status: Entwurf",
        "status: پیش‌نویس",
        "publishDate: 2026-12-01",
        "embargo: 2027-01-05T08:00:00Z"
      })
  void draft_isLeftOutAndTold(String key) throws IOException {
    Corpus corpus = read("x.md", front("title: T", key) + "The plan is secret.");
    assertThat(corpus.statements()).isEmpty();
    assertThat(corpus.problems())
        .map(Object::toString)
        .singleElement()
        .asString()
        .startsWith("x.md: not published (" + key.split(":", -1)[0] + ": ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "published: true",
        "published: 2019-05-14",
        "draft: false",
        "status: publish",
        "publishDate: 2026-11-30",
        "embargo: until Tuesday",
        "hidden: none"
      })
  void whatIsPublished_isRead(String key) throws IOException {
    Corpus corpus = read("x.md", front("title: T", key) + "The plan is known.");
    assertThat(corpus.statements()).hasSize(1);
    assertThat(corpus.problems()).isEmpty();
  }

  @Test
  void drafts_ofOtherFormats_areLeftOut() throws IOException {
    assertThat(read("t.md", "+++\ntitle = \"T\"\ndraft = true\n+++\nWords.").statements())
        .isEmpty();
    assertThat(read("c.csv", "id,text,status\nc,Words.,draft\n").statements()).isEmpty();
    assertThat(read("j.jsonl", "{\"text\": \"Words.\", \"published\": false}").statements())
        .isEmpty();
    new ArchiveFolder(folder).with("s.html.meta.yaml", "title: T\nstatus: draft\n");
    assertThat(read("s.html", "<article><p>Words.</p></article>").statements()).isEmpty();
    assertThat(read("_drafts/d.md", front("title: T") + "Words.").statements()).isEmpty();
  }
}
