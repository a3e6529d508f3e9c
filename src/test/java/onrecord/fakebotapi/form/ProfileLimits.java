package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The limits of what a bot says about itself: its menus, name and descriptions.
final class ProfileLimits {
  private static final int NAME = 64;
  private static final int DESCRIPTION = 512;
  private static final int SHORT_DESCRIPTION = 120;
  private static final int MOST_COMMANDS = 100;
  private static final int COMMAND_DESCRIPTION = 256;
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
  private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})?");

  private ProfileLimits() {}

  static void check(JsonNode parameters) {
    atMost(parameters.path("name").asText(""), NAME, "Name");
    atMost(parameters.path("description").asText(""), DESCRIPTION, "Description");
    atMost(parameters.path("short_description").asText(""), SHORT_DESCRIPTION, "Short description");
    if (!LANGUAGE.matcher(parameters.path("language_code").asText("")).matches()) {
      throw Refused.bad("Invalid language code specified");
    }
    if (parameters.path("commands").size() > MOST_COMMANDS) {
      throw Refused.bad("BOT_COMMANDS_TOO_MUCH");
    }
    Set<String> names = new HashSet<>();
    for (JsonNode command : parameters.path("commands")) {
      checkCommand(command, names);
    }
  }

  private static void checkCommand(JsonNode command, Set<String> names) {
    String name = command.path("command").asText("");
    String description = command.path("description").asText("").strip();
    if (!COMMAND.matcher(name).matches()) {
      throw Refused.bad("BOT_COMMAND_INVALID");
    }
    if (!names.add(name)) {
      throw Refused.bad("BOT_COMMAND_DUPLICATE");
    }
    if (description.isEmpty() || description.length() > COMMAND_DESCRIPTION) {
      throw Refused.bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
  }

  private static void atMost(String text, int most, String what) {
    if (text.length() > most) {
      throw Refused.bad("%s is too long".formatted(what));
    }
  }
}
