package onrecord.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;

/// Updates as the server sends them, with a few of their values changed.
public final class HostileUpdates {
  private static final int LONGEST = 4096;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FROM =
      "'from':{'id':7,'is_bot':false,'first_name':'Anna','language_code':'de'}";
  private static final String PRIVATE = "'chat':{'id':7,'type':'private'}";
  private static final String GROUP = "'chat':{'id':-5,'type':'supergroup','title':'Port'}";
  private static final List<JsonNode> SOUND =
      List.of(
          update(
              "'message':{'message_id':11,'date':1000000,%s,%s,'text':'Who walked out?'}",
              PRIVATE, FROM),
          update(
              "'message':{'message_id':11,'date':1000000,%s,%s,'text':'/ask@archive_bot"
                  + " who?','entities':[{'type':'bot_command','offset':0,'length':16}],'message_thread_id':3,'is_topic_message':true}",
              GROUP, FROM),
          update(
              "'message':{'message_id':12,'date':1000000,%s,%s,'text':'@archive_bot"
                  + " who?','entities':[{'type':'mention','offset':0,'length':12}],'reply_to_message':{'message_id':11,'date':1,%s,%s,'text':'/whosaid"
                  + " “We walked out”'}}",
              GROUP, FROM, GROUP, FROM),
          update(
              "'edited_message':{'message_id':11,'date':1000000,%s,%s,'text':'/whosaid no'}",
              PRIVATE, FROM),
          update(
              "'message':{'message_id':11,'date':1000000,%s,%s,'forward_origin':{'type':'user'},'caption':'words','caption_entities':[{'type':'text_mention','offset':0,'length':3,'user':{'id':42,'is_bot':true}}],'photo':[{'file_id':'x'}]}",
              PRIVATE, FROM),
          update(
              "'message':{'message_id':11,'date':1000000,%s,%s,'document':{'file_id':'f','file_name':'x.pdf','file_size':100}}",
              PRIVATE, FROM),
          update(
              "'channel_post':{'message_id':11,'date':1000000,'chat':{'id':-9,'type':'channel'},'text':'/ask"
                  + " who?'}"),
          update(
              "'callback_query':{'id':'cb',%s,'data':'r_0_0_5_abcd_strike','message':{'message_id':11,'date':1,%s,'text':'q','reply_markup':{'inline_keyboard':[[{'text':'x','callback_data':'m_3'}]]},'reply_to_message':{'message_id':3,'date':1,%s,%s,'text':'/ask"
                  + " who?'}}}",
              FROM, GROUP, GROUP, FROM),
          update("'inline_query':{'id':'q',%s,'query':'who walked out?','offset':'3'}", FROM),
          update(
              "'my_chat_member':{%s,%s,'date':1,'old_chat_member':{'status':'left','user':{'id':42,'is_bot':true}},'new_chat_member':{'status':'member','user':{'id':42,'is_bot':true}}}",
              GROUP, FROM),
          update("'message':{'message_id':11,'date':1000000,%s,'migrate_to_chat_id':-100}", GROUP));

  private HostileUpdates() {}

  @SuppressWarnings("AnnotateFormatMethod")
  private static JsonNode update(String fields, Object... parts) {
    try {
      String text = "{'update_id':1," + fields.formatted(parts) + "}";
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /// One of any kind.
  public static JsonNode of(Random random) {
    Mutation mutation = new Mutation(random, LONGEST);
    return mutation.tree(mutation.one(SOUND));
  }
}
