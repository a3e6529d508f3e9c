package onrecord.conversation.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Opinion;
import onrecord.conversation.exchange.Payload.CitePayload;
import onrecord.conversation.exchange.Payload.ExamplePayload;
import onrecord.conversation.exchange.Payload.FoldingPayload;
import onrecord.conversation.exchange.Payload.Language;
import onrecord.conversation.exchange.Payload.Later;
import onrecord.conversation.exchange.Payload.More;
import onrecord.conversation.exchange.Payload.Organizations;
import onrecord.conversation.exchange.Payload.OthersPayload;
import onrecord.conversation.exchange.Payload.Page;
import onrecord.conversation.exchange.Payload.PeoplePayload;
import onrecord.conversation.exchange.Payload.Quotes;
import onrecord.conversation.exchange.Payload.Rows;
import onrecord.conversation.exchange.Payload.Side;
import onrecord.conversation.exchange.Payload.SourcesPayload;
import onrecord.conversation.exchange.Payload.VotePayload;
import onrecord.conversation.exchange.Payload.Whole;
import onrecord.language.Span;

/// What a payload says, read from what came back.
final class PayloadReader {
  private static final Pattern NUMBERED = Pattern.compile("([masoqeitx])_([0-9a-z]{1,6})");
  private static final Pattern LANGUAGE = Pattern.compile("l_([a-z]{2,3})");
  private static final Pattern VOTE =
      Pattern.compile("([vwdgjkVWDGJK])_([0-9a-z]{1,6})_([A-Za-z0-9_-]+)");
  private static final Pattern PEOPLE = Pattern.compile("p_([0-9a-z]{1,6})_([A-Za-z0-9_-]*)");
  private static final Pattern WHOLE = Pattern.compile("([fF])_([A-Za-z0-9_-]+)");
  private static final Pattern PLACED =
      Pattern.compile(
          "([rnbcRNBC])_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-z]{1,6})_([0-9a-z]{1,7})_"
              + "([A-Za-z0-9_-]+)");

  private PayloadReader() {}

  static Optional<Payload> of(String payload) {
    Matcher numbered = NUMBERED.matcher(payload);
    Matcher language = LANGUAGE.matcher(payload);
    Matcher vote = VOTE.matcher(payload);
    Matcher people = PEOPLE.matcher(payload);
    Matcher whole = WHOLE.matcher(payload);
    Matcher placed = PLACED.matcher(payload);
    if (numbered.matches()) {
      return numbered(numbered.group(1).charAt(0), number(numbered.group(2)));
    } else if (language.matches()) {
      return Optional.of(new Language(language.group(1)));
    } else if (people.matches()) {
      return people(number(people.group(1)), people.group(2));
    } else if (vote.matches()) {
      return vote(vote);
    } else if (whole.matches()) {
      return Optional.of(new Whole(Handle.decoded(whole.group(1).charAt(0), whole.group(2))));
    }
    return placed.matches() ? placed(placed) : Optional.empty();
  }

  private static Optional<Payload> numbered(char kind, long number) {
    if (number > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int value = (int) number;
    int square = Payload.RADIX * Payload.RADIX;
    return switch (kind) {
      case 'm' -> Optional.of(new More(value));
      case 'a' -> Optional.of(new OthersPayload(value));
      case 's' -> Optional.of(new SourcesPayload(value));
      case 'o' -> Optional.of(new Organizations(value));
      case 'q' -> Optional.of(new Quotes(value));
      case 'x' -> Optional.of(new ExamplePayload(value));
      case 'i' -> Optional.of(new Rows(value));
      case 't' -> Optional.of(new Later(value / square, value % square));
      case 'e' -> value > 1 ? Optional.empty() : Optional.of(new FoldingPayload(value == 1));
      default -> Optional.empty();
    };
  }

  private static Optional<Payload> people(long page, String name) {
    try {
      String read = new String(Base64.getUrlDecoder().decode(name), StandardCharsets.UTF_8);
      return page > Integer.MAX_VALUE
          ? Optional.empty()
          : Optional.of(new PeoplePayload((int) page, read));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Payload> vote(Matcher vote) {
    char letter = vote.group(1).charAt(0);
    long start = number(vote.group(2));
    String statement = Handle.decoded(letter, vote.group(3));
    return Opinion.of(Character.toLowerCase(letter))
        .filter(_ -> start <= Integer.MAX_VALUE)
        .map(opinion -> new VotePayload(statement, (int) start, opinion));
  }

  private static Optional<Payload> placed(Matcher placed) {
    char letter = placed.group(1).charAt(0);
    long at = number(placed.group(2));
    long start = number(placed.group(3));
    long end = start + number(placed.group(4));
    if (at > Integer.MAX_VALUE || end > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    String statement = Handle.decoded(letter, placed.group(6));
    var words = new Span((int) start, (int) end);
    String check = placed.group(5);
    if (Character.toLowerCase(letter) == 'c') {
      return Optional.of(new CitePayload(statement, (int) at, words, check));
    }
    for (Side side : Side.values()) {
      if (side.letter == Character.toLowerCase(letter)) {
        return Optional.of(new Page(statement, side, (int) at, words, check));
      }
    }
    return Optional.empty();
  }

  private static long number(String base36) {
    return Long.parseLong(base36, Payload.RADIX);
  }
}
