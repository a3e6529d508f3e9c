package onrecord.fakebotapi.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// A request that came. Its token is not in it.
///
/// @param method its method; `unauthorized` where the token is wrong
/// @param chat the chat that it is about; 0 for none
/// @param status what it was answered; 0 while, or where, there is no answer
public record Request(
    int number, Instant at, String method, ObjectNode parameters, long chat, int status) {
  Request answered(int now) {
    return new Request(number, at, method, parameters, chat, now);
  }
}
