package onrecord.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.testing.HarbourArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that answers an address one question a minute, behind a proxy on the same machine.
final class LimitedSiteTest {
  private static final int QUESTIONS = 1;
  private static final String ASKED = "/?q=tolls";

  @TempDir Path folder;
  private FirstArchiveSite site;

  @BeforeEach
  void serve() throws Exception {
    HarbourArchive harbour = HarbourArchive.in(folder);
    site = FirstArchiveSite.limited(harbour.corpus(), harbour.data(), QUESTIONS);
  }

  @AfterEach
  void end() {
    site.close();
  }

  private HttpResponse<String> ask(String path, String reader) throws IOException {
    return site.get(path, "X-Forwarded-For", reader);
  }

  private List<Integer> statuses(String path, String reader, int times) throws IOException {
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < times; i++) {
      statuses.add(ask(path, reader).statusCode());
    }
    return statuses;
  }

  @Test
  void reader_whoAsksTooMuch_isToldSo_andWhen_andOthersAreAnswered() throws IOException {
    assertThat(statuses(ASKED, "203.0.113.1", 2)).containsExactly(200, 429);

    HttpResponse<String> refused = ask(ASKED, "203.0.113.1");
    assertThat(refused.headers().firstValue("Retry-After")).contains("60");
    assertThat(refused.body()).contains("Too many questions at once");
    assertThat(ask(ASKED, "203.0.113.2").statusCode()).isEqualTo(200);
  }

  @Test
  void questions_ofEveryKind_countTogether_andPagesDoNot() throws IOException {
    assertThat(ask("/who?text=tolls", "203.0.113.1").statusCode()).isEqualTo(200);
    for (String path : List.of("/timeline?q=tolls", "/people?q=Ali", "/api/search?q=tolls")) {
      assertThat(ask(path, "203.0.113.1").statusCode()).as(path).isEqualTo(429);
    }
    assertThat(ask("/api/ask?q=tolls", "203.0.113.1").body())
        .contains("\"error\":\"too many questions");
    assertThat(statuses("/s/port-2010-tolls", "203.0.113.1", 10)).containsOnly(200);
  }

  @Test
  void pages_areLimitedTo_twentyForAQuestion() throws IOException {
    List<Integer> statuses = statuses("/s/port-2010-tolls", "203.0.113.1", 21);
    assertThat(statuses.subList(0, 20)).containsOnly(200);
    assertThat(statuses.getLast()).isEqualTo(429);
    assertThat(ask("/organizations", "203.0.113.1").statusCode()).isEqualTo(429);
    assertThat(ask(ASKED, "203.0.113.1").statusCode()).as("a question").isEqualTo(200);
    assertThat(ask("/s/port-2010-tolls", "203.0.113.2").statusCode()).isEqualTo(200);
  }

  @Test
  void household_ofManyAddresses_countsAsOne() throws IOException {
    assertThat(ask(ASKED, "2001:db8:1:2::1").statusCode()).isEqualTo(200);
    assertThat(ask(ASKED, "2001:db8:1:2:ffff::9").statusCode()).isEqualTo(429);
    assertThat(ask(ASKED, "2001:db8:1:3::1").statusCode()).isEqualTo(200);
  }
}
