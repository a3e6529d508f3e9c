package onrecord.conversation.citing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Edtf;

/// Writes a list of items for the Citation Style Language.
final class CslJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;

  private CslJson(JsonGenerator out) {
    this.out = out;
  }

  static String of(List<CitationEntry> entries) {
    var text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.useDefaultPrettyPrinter();
      out.writeStartArray();
      for (CitationEntry entry : entries) {
        out.writeStartObject();
        new CslJson(out).write(entry);
        out.writeEndObject();
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot fail to be written", e);
    }
    return text + "\n";
  }

  private void write(CitationEntry entry) throws IOException {
    out.writeStringField("id", entry.key());
    out.writeStringField("type", entry.url().isPresent() ? "webpage" : "document");
    authors(entry);
    out.writeStringField("title", entry.title());
    text("publisher", entry.publisher().or(entry::organization));
    out.writeStringField("genre", entry.kind());
    if (entry.date().isPresent()) {
      issued(entry.date().get());
    }
    text("language", entry.language());
    text("URL", entry.url());
    out.writeStringField("note", String.join("\n", entry.notes()));
    text("annote", entry.words());
  }

  /// Names whole: where a family name begins, the source does not say.
  private void authors(CitationEntry entry) throws IOException {
    List<String> names = entry.people();
    if (names.isEmpty()) {
      names = entry.organization().stream().toList();
    }
    if (names.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("author");
    for (String name : names) {
      out.writeStartObject();
      out.writeStringField("literal", name);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void issued(Edtf date) throws IOException {
    DateParts parts = DateParts.of(date);
    out.writeObjectFieldStart("issued");
    out.writeArrayFieldStart("date-parts");
    for (List<Integer> end : parts.ends()) {
      out.writeStartArray();
      for (int number : end) {
        out.writeNumber(number);
      }
      out.writeEndArray();
    }
    out.writeEndArray();
    if (date.approximate() || date.uncertain()) {
      out.writeBooleanField("circa", true);
    }
    if (!parts.exact()) {
      out.writeStringField("literal", date.text());
    }
    out.writeEndObject();
  }

  private void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      out.writeStringField(name, value.get());
    }
  }
}
