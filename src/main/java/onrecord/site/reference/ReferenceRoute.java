package onrecord.site.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.conversation.Wording;
import onrecord.conversation.citing.CitationFormat;
import onrecord.site.SiteArchive;
import onrecord.site.SiteSettings;
import onrecord.site.web.WebRequest;
import onrecord.site.web.WebResponse;
import onrecord.site.web.WebRoute;

/// References to download: a line (`.txt`), BibTeX (`.bib`), RIS (`.ris`), CSL-JSON (`.json`).
public final class ReferenceRoute implements WebRoute {
  private static final Map<String, CitationFormat> FORMATS =
      Arrays.stream(CitationFormat.values())
          .collect(Collectors.toUnmodifiableMap(CitationFormat::ending, format -> format));

  private final FormPath forms;

  /// Of that site.
  public ReferenceRoute(SiteSettings settings) {
    forms = new FormPath(settings, FORMATS.keySet());
  }

  @Override
  public Optional<WebResponse> answer(WebRequest request, SiteArchive archive) {
    return forms.answer(
        request,
        archive,
        (page, ending) ->
            Optional.ofNullable(FORMATS.get(ending))
                .map(format -> download(format, page, request.wording())));
  }

  private static WebResponse download(CitationFormat format, CitablePage page, Wording wording) {
    String text = format.written(page.cited(), wording, page.address());
    return WebResponse.text(type(format), text)
        .with("Content-Disposition", "attachment; filename=\"" + format.file(page.cited()) + "\"");
  }

  private static String type(CitationFormat format) {
    return switch (format) {
      case REFERENCE -> "text/plain; charset=utf-8";
      case BIBTEX -> "application/x-bibtex; charset=utf-8";
      case RIS -> "application/x-research-info-systems; charset=utf-8";
      case CSL_JSON -> "application/vnd.citationstyles.csl+json; charset=utf-8";
    };
  }
}
