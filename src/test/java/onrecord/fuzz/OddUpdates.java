package onrecord.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Updates of kinds that the bot never asked for, and messages that hold everything but words.
public final class OddUpdates {
  private static final String FROM = "'from':{'id':7,'is_bot':false,'first_name':'Anna'}";
  private static final String HEAD =
      "'message_id':11,'date':1000000,'chat':{'id':7,'type':'private'}," + FROM;

  /// Kinds of updates that the bot does not ask for.
  private static final List<String> KINDS =
      List.of(
          "business_connection",
          "business_message",
          "edited_business_message",
          "deleted_business_messages",
          "message_reaction",
          "message_reaction_count",
          "chosen_inline_result",
          "shipping_query",
          "pre_checkout_query",
          "purchased_paid_media",
          "poll",
          "poll_answer",
          "chat_member",
          "chat_join_request",
          "chat_boost",
          "removed_chat_boost",
          "edited_channel_post",
          "guest_message",
          "unheard_of");

  /// What a message may hold beside or instead of words.
  private static final List<String> PARTS =
      List.of(
          "'sticker':{'file_id':'x','emoji':'👍'}",
          "'voice':{'file_id':'x','duration':-1}",
          "'location':{'latitude':1e300,'longitude':-1e300}",
          "'dice':{'emoji':'🎲','value':7}",
          "'contact':{'phone_number':'','first_name':'/ask who?'}",
          "'poll':{'id':'1','question':''}",
          "'new_chat_members':[]",
          "'new_chat_members':[{'id':42,'is_bot':true}]",
          "'left_chat_member':{'id':42,'is_bot':true}",
          "'group_chat_created':true",
          "'pinned_message':{'message_id':0,'date':0,'chat':{'id':7,'type':'private'}}",
          "'web_app_data':{'data':'m_3','button_text':'x'}",
          "'story':{}",
          "'giveaway':{}",
          "'checklist':{}",
          "'paid_media':{'star_count':1,'paid_media':[]}",
          "'text':''",
          "'text':'\\u0000'",
          "'text':'\\ud800'",
          "'text':'/'",
          "'text':'/ask@'",
          "'text':'@'",
          "'text':'/ask who?','text':'/whosaid no'",
          "'text':'who?','caption':'/ask who?'",
          "'text':'who?','entities':[{'type':'bot_command','offset':-1,'length':99999}]",
          "'text':'who?','entities':[{'type':'url','offset':2147483647,'length':2147483647}]",
          "'text':'who?','entities':[{'type':'','offset':0,'length':0},null,{}]",
          "'text':'who?','quote':{'text':'','position':-1}",
          "'text':'who?','quote':{'text':'\\ud83d','position':2147483647,'is_manual':true}",
          "'text':'who?','external_reply':{'origin':{'type':'unheard_of'}}",
          "'text':'who?','forward_origin':{}",
          "'text':'who?','forward_origin':{'type':'channel'}",
          "'text':'who?','forward_origin':{'type':'hidden_user','sender_user_name':''}",
          "'text':'who?','sender_chat':{'id':7,'type':'private'}",
          "'text':'who?','sender_chat':{'id':0,'type':'unheard_of'}",
          "'text':'who?','via_bot':{}",
          "'text':'who?','from':null",
          "'text':'who?','chat':{'id':0,'type':''}",
          "'text':'who?','message_thread_id':-9223372036854775808",
          "'text':'who?','media_group_id':''",
          "'text':'who?','edit_date':-1",
          "'text':'who?','reply_to_message':{}",
          "'text':'who?','reply_to_message':null",
          "'document':{}",
          "'document':{'file_id':'f','file_name':'../../etc/passwd'}",
          "'document':{'file_id':'f','file_name':'.','file_size':-1}",
          "'document':{'file_id':'f','file_name':'\\u202efdp.exe','file_size':1e18}",
          "'photo':[]",
          "'photo':[null]",
          "'caption':'/publish'",
          "'text':['who?']",
          "'text':{'a':'who?'}",
          "'text':true",
          "'date':1e300,'text':'who?'",
          "'date':'now','text':'who?'",
          "'message_id':'x','text':'who?'",
          "'migrate_to_chat_id':7",
          "'migrate_to_chat_id':0",
          "'migrate_from_chat_id':-1");

  private OddUpdates() {}

  /// All of them, as JSON.
  public static List<String> all() {
    List<String> all = new ArrayList<>();
    KINDS.forEach(kind -> all.add("'" + kind + "':{" + HEAD + ",'text':'who?'}"));
    KINDS.forEach(kind -> all.add("'" + kind + "':[]"));
    PARTS.forEach(part -> all.add("'message':{" + HEAD + "," + part + "}"));
    PARTS.forEach(part -> all.add("'edited_message':{" + HEAD + "," + part + "}"));
    PARTS.forEach(
        part ->
            all.add(
                "'callback_query':{'id':'c',%s,'data':'m_3','message':{%s,%s}}"
                    .formatted(FROM, HEAD, part)));
    all.add("'message':{" + HEAD + ",'text':'who?','entities':[" + entities() + "]}");
    all.add("'message':{" + HEAD + ",'text':'who?','reply_to_message':" + nested() + "}");
    all.add("'callback_query':{'id':'c'," + FROM + ",'data':'m_3'}");
    all.add("'callback_query':{'id':'c'," + FROM + ",'game_short_name':'x'}");
    all.add("'callback_query':{'id':'c'," + FROM + ",'inline_message_id':'x','data':''}");
    all.add("'inline_query':{'id':'q'," + FROM + ",'query':'','offset':'-1'}");
    all.add("'inline_query':{'id':'q'," + FROM + ",'query':'who?','offset':'99999999999'}");
    all.add("'message':{},'edited_message':{},'callback_query':{}");
    return all.stream().map(each -> ("{'update_id':1," + each + "}").replace('\'', '"')).toList();
  }

  private static String entities() {
    return IntStream.range(0, 5000)
        .mapToObj(i -> "{'type':'bold','offset':" + i % 4 + ",'length':1}")
        .collect(Collectors.joining(","));
  }

  /// Telegram gives one level.
  private static String nested() {
    return ("{" + HEAD + ",'text':'who?','reply_to_message':").repeat(300) + "{}" + "}".repeat(300);
  }
}
