package onrecord.telegram.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Optional;
import onrecord.telegram.message.Incoming.Said;

/// Updates for tests, written with single quotation marks.
final class Written {
  static final String ANNA = "{'id':7,'is_bot':false,'first_name':'A','language_code':'de'}";
  static final String US = "{'id':42,'is_bot':true,'username':'archive_bot'}";
  static final String PRIVATE = "{'id':7,'type':'private'}";
  static final String GROUP = "{'id':-5,'type':'supergroup'}";
  static final String CHANNEL = "{'id':-9,'type':'channel'}";
  static final Instant NOON = Instant.ofEpochSecond(1_000_000);

  private static final UpdateReader READER =
      new UpdateReader(new Identity(42, "archive_bot", false, true, true));

  private Written() {}

  static Optional<Incoming> message(String chat, String fields) throws JsonProcessingException {
    return read("{'update_id':1,'message':" + post(11, chat, ANNA, fields) + "}");
  }

  static Optional<Incoming> read(String update) throws JsonProcessingException {
    return READER.read(update.replace('\'', '"'));
  }

  static Optional<String> text(Optional<Incoming> incoming) {
    return incoming.map(said -> ((Said) said).text());
  }

  static String post(int id, String chat, String from, String fields) {
    return "{'message_id':%d,'date':1000000,'chat':%s,'from':%s,%s}"
        .formatted(id, chat, from, fields);
  }

  static String bare(String chat, String fields) {
    return "{'message_id':11,'date':1000000,'chat':%s,%s}".formatted(chat, fields);
  }
}
