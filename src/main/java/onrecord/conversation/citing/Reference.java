package onrecord.conversation.citing;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.conversation.wording.DateWords;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.language.Span;

/// A citation in one line for people.
final class Reference {
  private Reference() {}

  /// With the statement's id and the words' offsets.
  static String of(CitedPlace cited, Wording wording) {
    return of(cited, wording, true);
  }

  /// As it is read by somebody who can follow a link.
  static String plain(CitedPlace cited, Wording wording) {
    return of(cited, wording, false);
  }

  private static String of(CitedPlace cited, Wording wording, boolean placed) {
    String work = work(cited, wording, placed);
    return cited
        .voice()
        .map(
            voice ->
                voice
                    .name()
                    .map(name -> wording.say("cite.quoted", Map.of("voice", name, "work", work)))
                    .orElseGet(() -> wording.say("cite.uncertain", Map.of("work", work))))
        .orElse(work);
  }

  private static String work(CitedPlace cited, Wording wording, boolean placed) {
    Statement statement = cited.statement();
    Masthead masthead = statement.masthead();
    var parts = new ArrayList<String>();
    if (!masthead.authors().isEmpty()) {
      parts.add(wording.list(masthead.authors()));
    }
    parts.add(wording.say("cite.title", Map.of("title", CitationEntry.line(masthead.title()))));
    if (statement.isReaderComments()) {
      parts.add(wording.say("citation.comment"));
    } else if (masthead.organization().isPresent()) {
      parts.add(masthead.organization().get().name());
    } else if (masthead.authors().isEmpty()) {
      parts.add(wording.say("citation.no-organization"));
    }
    masthead.publisher().ifPresent(parts::add);
    parts.add(DateWords.of(masthead, wording));
    if (!statement.reprints().isEmpty()) {
      parts.add(wording.say("citation.also", Map.of("places", reprints(statement, wording))));
    }
    if (!cited.others().isEmpty()) {
      var names =
          cited.others().stream().map(voice -> Citations.name(voice, wording)).distinct().toList();
      var voices = Map.of("voices", wording.list(names));
      parts.add(wording.say("cite.among", voices));
    }
    if (cited.part() != StatementPart.TEXT) {
      parts.add(wording.say("citation." + cited.part().code()));
    }
    if (placed) {
      String part = cited.part() == StatementPart.TEXT ? "" : " " + cited.part().code();
      parts.add(statement.id() + part + cited.words().map(Reference::place).orElse(""));
    }
    masthead.url().ifPresent(parts::add);
    return wording.enumeration(parts.stream().map(CitationEntry::line).toList());
  }

  /// What proves words of a statement, or a whole one: the checksums.
  static String proof(Statement statement, Span words, Wording wording) {
    var facts =
        Map.of(
            "id",
            statement.id(),
            "start",
            wording.offset(words.start()),
            "end",
            wording.offset(words.end()),
            "text",
            statement.checksum(),
            "words",
            statement.checksum(words));
    return wording.say(words.length() == 0 ? "prove.text" : "prove.words", facts);
  }

  private static String place(Span span) {
    return " " + span.start() + (span.length() > 0 ? "–" + span.end() : "");
  }

  private static String reprints(Statement statement, Wording wording) {
    return statement.reprints().stream()
        .map(Statement.Reprint::masthead)
        .map(
            reprint ->
                wording.isolated(CitationEntry.line(reprint.title()))
                    + reprint
                        .organization()
                        .map(one -> ", " + wording.isolated(one.name()))
                        .orElse("")
                    + reprint.date().map(Edtf::text).map(date -> ", " + date).orElse(""))
        .collect(Collectors.joining("; "));
  }
}
