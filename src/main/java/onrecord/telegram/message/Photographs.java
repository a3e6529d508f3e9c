package onrecord.telegram.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Optional;
import onrecord.conversation.Reply.Attachment;
import onrecord.conversation.Wording;
import onrecord.conversation.picture.QuotationCard;
import onrecord.conversation.picture.TimelineChart;
import onrecord.conversation.picture.TimelinePicture;
import onrecord.conversation.render.Posting;

/// Pictures in the form that is kept until they are sent.
record Photographs(ReaderSite site, Wording wording) {
  /// What Telegram takes under a picture.
  private static final int LONGEST_CAPTION = 1024;

  /// The picture, if it is one and can be drawn.
  Optional<byte[]> drawn(Attachment attachment) {
    return switch (attachment) {
      case Attachment.TextFile _ -> Optional.empty();
      case Attachment.CardPicture(var cited) ->
          site.address(cited.opening())
              .flatMap(address -> QuotationCard.of(cited, wording, address))
              .flatMap(site.pictures()::card);
      case Attachment.ChartPicture(var matter, var quotes) ->
          TimelineChart.of(quotes, wording)
              .map(chart -> TimelinePicture.of(chart, matter, wording))
              .flatMap(site.pictures()::timeline);
    };
  }

  /// Whether those words can stand under a picture.
  static boolean isCaption(Posting posting) {
    return posting.text().length() <= LONGEST_CAPTION;
  }

  /// Puts a picture into the parameters.
  static void put(byte[] png, ObjectNode body) {
    body.putObject("photo")
        .put("file_name", "onrecord.png")
        .put("base64", Base64.getEncoder().encodeToString(png));
  }
}
