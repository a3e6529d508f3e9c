package onrecord.telegram.message;

import static onrecord.telegram.message.Written.PRIVATE;
import static onrecord.telegram.message.Written.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import onrecord.telegram.message.Incoming.Speechless;
import org.junit.jupiter.api.Test;

final class AlbumsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final String PART = "'photo':[],'media_group_id':'a'";

  private final Albums albums = new Albums();

  private static Speechless part() throws Exception {
    return (Speechless) message(PRIVATE, PART).orElseThrow();
  }

  private static JsonNode update(String caption) throws JsonProcessingException {
    String json =
        "{'update_id':1,'message':{'message_id':7,'chat':%s,'caption':'%s','media_group_id':'a'}}"
            .formatted(PRIVATE, caption);
    return new ObjectMapper().readTree(json.replace('\'', '"'));
  }

  @Test
  void album_isToldOnce_untilItIsLongAgo() throws Exception {
    assertThat(albums.isFirst(part(), NOON)).isTrue();
    assertThat(albums.isFirst(part(), NOON.plusSeconds(1))).isFalse();
    assertThat(albums.isFirst(part(), NOON.plus(Duration.ofMinutes(6)))).isTrue();
  }

  @Test
  void album_withWords_isNotToldAtAll() throws Exception {
    albums.note(update("Who pays?"), NOON);
    assertThat(albums.isFirst(part(), NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void album_withoutWords_isNotTakenForOneWithThem() throws Exception {
    albums.note(update(" "), NOON);
    assertThat(albums.isFirst(part(), NOON)).isTrue();
  }
}
