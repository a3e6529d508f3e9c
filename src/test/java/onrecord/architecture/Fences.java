package onrecord.architecture;

import java.util.List;
import java.util.Set;

/// What libraries may be used where.
final class Fences {
  private Fences() {}

  static final List<Fence> ALL =
      List.of(
          new Fence(
              List.of("org.apache.lucene"),
              Set.of("language", "index", "answer"),
              "ask the index or the answer for it in our own nouns"),
          new Fence(
              List.of("dev.langchain4j", "ai.onnxruntime", "ai.djl"),
              Set.of("index.embedding"),
              "ask an Embedder"),
          new Fence(
              List.of("java.sql", "javax.sql", "org.sqlite"),
              Set.of("telegram.journal"),
              "ask the journal"),
          new Fence(
              List.of("org.telegram"),
              Set.of("telegram"),
              "make it a Reply and let the Telegram wing send it"),
          new Fence(List.of("okhttp3", "okio"), Set.of("telegram.api"), "ask a BotApi"),
          new Fence(
              List.of("org.jline", "java.lang.IO", "java.io.Console"),
              Set.of("terminal"),
              "hand back what there is to say and let the terminal say it"),
          new Fence(List.of("gg.jte"), Set.of("site.page"), "make it a page of the site"),
          new Fence(List.of("picocli"), Set.of("terminal"), "commands are the terminal's"),
          new Fence(
              List.of("onrecord.index.PassageIndex"),
              Set.of("index", "answer", "program", "evaluation", "conversation"),
              "a surface asks the conversation, never the index"));
}
