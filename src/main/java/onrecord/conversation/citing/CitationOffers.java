package onrecord.conversation.citing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Button.Copy;
import onrecord.conversation.Reply.Button.Draw;
import onrecord.conversation.Reply.Button.Press;
import onrecord.conversation.Reply.Button.Share;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.exchange.CitedForm;
import onrecord.conversation.exchange.Payload.CitePayload;
import onrecord.corpus.StatementPart;

/// What can be pressed under references.
record CitationOffers(Wording wording) {
  /// Asks for what proves the words; no form of a citation has that number.
  static final int PROOF = 9;

  /// Asks for a card of the words.
  static final int CARD = 8;

  private static final int MOST = 8;

  /// Copying and passing on the only one, proving each; and the forms for programs.
  List<List<Button>> below(List<CitedPlace> places, MessagePlace at) {
    var upper = new ArrayList<Button>();
    CitedPlace first = places.getFirst();
    if (places.size() == 1) {
      String copied = new Citations(wording).copied(first.statement(), first.voice());
      upper.add(new Copy(wording.say("button.copy"), copied, first.opening()));
      boolean quoted = first.part() == StatementPart.TEXT && first.span().length() > 0;
      if (at != MessagePlace.CHANNEL && quoted) {
        upper.add(new Share(wording.say("button.share"), first.opening().payload()));
      }
      upper.add(form(wording.say("button.prove"), first, PROOF, ""));
      if (quoted) {
        String card = CitePayload.of(first.statement(), CARD, first.span()).encoded();
        upper.add(new Draw(wording.say("button.card"), card, true));
      }
    } else {
      for (CitedPlace place : places.subList(0, Math.min(MOST, places.size()))) {
        var number = Map.of("number", upper.size() + 1);
        upper.add(form(wording.say("button.prove-numbered", number), place, PROOF, ""));
      }
    }
    var lower = new ArrayList<>(forms(first));
    if (places.size() == 1) {
      lower.add(new Button.OpenSite(wording.say("button.open"), first.opening()));
    }
    return List.of(upper, lower);
  }

  private static List<Button> forms(CitedPlace first) {
    return Arrays.stream(CitationFormat.values())
        .filter(format -> format != CitationFormat.REFERENCE)
        .map(format -> form(format.label(), first, format.number(), "/cite " + format.code()))
        .toList();
  }

  private static Button form(String label, CitedPlace place, int number, String typed) {
    int asked = new CitedForm(number, place.part()).number();
    String payload = CitePayload.of(place.statement(), asked, place.span()).encoded();
    return new Press(label, payload, typed);
  }
}
