package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import onrecord.fakebotapi.form.Refused;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.World;

/// What the bot can ask about itself and about chats.
final class Lookups {
  private final World world;
  private final Reach reach;

  Lookups(World world) {
    this.world = world;
    this.reach = new Reach(world);
  }

  JsonNode me() {
    return world
        .bot()
        .json()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", !world.hasPrivacy())
        .put("supports_inline_queries", true)
        .put("supports_guest_queries", false)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false)
        .put("has_topics_enabled", false)
        .put("allows_users_to_create_topics", false)
        .put("can_manage_bots", false);
  }

  JsonNode chat(ObjectNode parameters) {
    return reach.inside(parameters).json().put("max_reaction_count", 11).put("accent_color_id", 0);
  }

  JsonNode member(ObjectNode parameters) {
    Chat chat = reach.inside(parameters);
    long user = parameters.path("user_id").asLong();
    if (user == world.bot().id()) {
      return chat.membership().json();
    }
    return chat.members().stream()
        .filter(each -> each.user().id() == user)
        .findFirst()
        .map(each -> standing(chat, each))
        .orElseThrow(() -> Refused.bad("PARTICIPANT_ID_INVALID"));
  }

  JsonNode administrators(ObjectNode parameters) {
    Chat chat = reach.inside(parameters);
    if (chat.kind() == Chat.Kind.PRIVATE) {
      throw Refused.bad("There are no administrators in the private chat");
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    chat.members().stream().limit(1).forEach(owner -> all.add(standing(chat, owner)));
    if (chat.membership().status().equals("administrator")) {
      all.add(chat.membership().json());
    }
    return all;
  }

  JsonNode leave(ObjectNode parameters) {
    reach.inside(parameters).membership().set("left");
    return BooleanNode.TRUE;
  }

  /// Who comes first in a group owns it.
  private static ObjectNode standing(Chat chat, Person person) {
    boolean owner = chat.members().get(0).equals(person);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("user", person.user().json());
    json.put("status", owner ? "creator" : "member");
    return owner ? json.put("is_anonymous", false) : json;
  }
}
