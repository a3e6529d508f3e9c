package onrecord.site.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The pages' templates, compiled when the program was built.
final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "onrecord.site.page");

  private Templates() {}

  /// The page that comes of a template.
  ///
  /// @param page the one thing that it shows
  static String render(String template, Object page) {
    var output = new StringOutput(16_384);
    ENGINE.render(template + ".jte", page, output);
    return output.toString();
  }
}
