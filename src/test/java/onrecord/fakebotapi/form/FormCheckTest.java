package onrecord.fakebotapi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormCheckTest {
  private static final FormCheck FORM = new FormCheck();

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text.replace('`', '"'));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(text, broken);
    }
  }

  private static List<String> check(String method, String parameters) {
    return FORM.check(method, json(parameters));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "getMe | {}",
        "getUpdates | {`offset`:-1,`limit`:100,`timeout`:50,`allowed_updates`:[`message`]}",
        "sendMessage | {`chat_id`:`@there`,`text`:`x`}",
        "sendMessage | {`chat_id`:1,`text`:`x`,`message_thread_id`:null}",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_markup`:{`force_reply`:true}}",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_markup`:{`inline_keyboard`:[[{`text`:`a`,"
            + "`copy_text`:{`text`:`c`}}]]}}",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_parameters`:{`message_id`:4}}",
        "editMessageText | {`chat_id`:1,`message_id`:2,`text`:`x`}",
        "setMyCommands | {`commands`:[{`command`:`ask`,`description`:`d`}],"
            + "`scope`:{`type`:`chat`,`chat_id`:5},`language_code`:`fa`}",
        "answerInlineQuery | {`inline_query_id`:`1`,`results`:[{`type`:`article`,`id`:`a`,"
            + "`title`:`t`,`input_message_content`:{`message_text`:`m`}}],`next_offset`:``,"
            + "`button`:{`text`:`b`,`start_parameter`:`s`}}",
        "setWebhook | {`url`:`https://example.org/hook`,`secret_token`:`a_-9`}",
        "deleteMessages | {`chat_id`:1,`message_ids`:[1,2]}"
      })
  void request_ofRightForm_passes(String method, String parameters) {
    assertThat(check(method, parameters)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sendMessage | {`chat_id`:1} | message text is empty",
        "sendMessage | {`text`:`x`} | chat_id is empty",
        "sendMessage | {`chat_id`:1,`text`:5} | \"text\" must be of type String",
        "sendMessage | {`chat_id`:1,`text`:` ` } | text must be non-empty",
        "sendMessage | {`chat_id`:1,`text`:`x`,`message_thread_id`:`7`} | must be of type Integer",
        "sendMessage | {`chat_id`:1,`text`:`x`,`entities`:[{`type`:`bald`,`offset`:0,`length`:1}]}"
            + " | unsupported value \"bald\"",
        "sendMessage | {`chat_id`:1,`text`:`x`,`entities`:[{`type`:`bold`,`offset`:0}]}"
            + " | can't find field \"length\"",
        "sendMessage | {`chat_id`:1,`text`:`x`,`entities`:[{`type`:`bold`,`offset`:0,`length`:2}]}"
            + " | ends after the end of the text",
        "sendMessage | {`chat_id`:1,`text`:`x`,`entities`:[{`type`:`text_link`,`offset`:0,"
            + "`length`:1,`url`:`https://no host`}]} | is invalid",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_parameters`:{`quote`:`a`}} | message_id",
        "editMessageText | {`chat_id`:1,`text`:`x`} | identifier is not specified",
        "setMyCommands | {`commands`:[{`command`:`Ask`,`description`:`d`}]} | BOT_COMMAND_INVALID",
        "setMyCommands | {`commands`:[],`scope`:{`type`:`chat`}} | can't find field \"chat_id\"",
        "setMyCommands | {`commands`:[],`language_code`:`fas`} | invalid language code",
        "answerInlineQuery | {`inline_query_id`:`1`,`results`:[],`button`:{`text`:`b`,"
            + "`start_parameter`:`a b`}} | START_PARAM_INVALID",
        "answerInlineQuery | {`inline_query_id`:`1`,`results`:[{`type`:`article`,`id`:`a`,"
            + "`title`:`t`}]} | input_message_content",
        "getUpdates | {`limit`:101} | not within 1 to 100",
        "getUpdates | {`allowed_updates`:[`massage`]} | unknown update type",
        "setWebhook | {`url`:`http://example.org`} | HTTPS",
        "setWebhook | {`url`:`https://example.org`,`secret_token`:`a b`} | unallowed characters",
        "deleteMessages | {`chat_id`:1,`message_ids`:[]} | not specified",
        "sendChatAction | {`chat_id`:1,`action`:`dancing`} | wrong parameter action"
      })
  void request_ofWrongForm_isRefused(String method, String parameters, String why) {
    assertThatThrownBy(() -> check(method, parameters))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_markup`:{`inline_keyboard`:[{`text`:`a`}]}}"
            + " | must be of type Array",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_markup`:{`inline_keyboard`:[[{`text`:`a`}]]}}"
            + " | text buttons are unallowed",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_markup`:{`inline_keyboard`:[[{`text`:`a`,"
            + "`callback_data`:`c`,`url`:`https://x.org`}]]}} | has 2 actions",
        "sendMessage | {`chat_id`:1,`text`:`x`,`reply_markup`:{`inline_keyboard`:[[{`text`:`a`,"
            + "`copy_text`:{`text`:``}}]]}} | BUTTON_COPY_TEXT_INVALID"
      })
  void buttons_ofWrongForm_areRefused(String method, String parameters, String why) {
    request_ofWrongForm_isRefused(method, parameters, why);
  }

  @ParameterizedTest
  @CsvSource({"64,true", "65,false", "0,false"})
  void callback_upTo64Bytes_passes(int bytes, boolean passes) {
    String button = "[[{`text`:`a`,`callback_data`:`" + "x".repeat(bytes) + "`}]]";
    assertThat(
            passes(
                "sendMessage",
                "{`chat_id`:1,`text`:`x`,`reply_markup`:{`inline_keyboard`:" + button + "}}"))
        .isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"4096,true", "4097,false"})
  void text_upTo4096Units_passes(int length, boolean passes) {
    assertThat(passes("sendMessage", "{`chat_id`:1,`text`:`" + "x".repeat(length) + "`}"))
        .isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource({"50,true", "51,false"})
  void inline_upTo50Cards_passes(int cards, boolean passes) {
    var results = new StringBuilder();
    for (int i = 0; i < cards; i++) {
      results
          .append(i == 0 ? "" : ",")
          .append("{`type`:`article`,`id`:`")
          .append(i)
          .append("`,`title`:`t`,`input_message_content`:{`message_text`:`m`}}");
    }
    assertThat(passes("answerInlineQuery", "{`inline_query_id`:`1`,`results`:[" + results + "]}"))
        .isEqualTo(passes);
  }

  @Test
  void quotes_nested_areRefused() {
    assertThat(
            passes(
                "sendMessage",
                "{`chat_id`:1,`text`:`words`,`entities`:[{`type`:`blockquote`,`offset`:0,"
                    + "`length`:5},{`type`:`expandable_blockquote`,`offset`:1,`length`:2}]}"))
        .isFalse();
  }

  private static boolean passes(String method, String parameters) {
    try {
      check(method, parameters);
      return true;
    } catch (Refused _) {
      return false;
    }
  }
}
