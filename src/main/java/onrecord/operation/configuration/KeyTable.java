package onrecord.operation.configuration;

import java.util.List;
import java.util.stream.Stream;

/// Every key there is, in the order in which they are told.
final class KeyTable {
  private static final List<Key<?>> BEFORE =
      List.of(
          Key.CORPUS,
          Key.LINKS,
          NewsKeys.WATCH,
          Key.READER_MEMORY,
          Key.READER_SECONDS,
          Key.DATA,
          Key.SEMANTIC,
          Key.EMBEDDING,
          Key.RERANK,
          Key.LOG_LEVEL,
          Key.LOG_FORMAT,
          Key.LOG_QUESTIONS,
          Key.JUDGED,
          Key.FLOOR);

  private static final List<Key<?>> AFTER =
      List.of(
          Key.QUOTES,
          Key.MODE,
          Key.ADMINS,
          Key.CHATS,
          Key.NAME,
          Key.WELCOME,
          Key.EXAMPLES,
          NewsKeys.QUIET,
          NewsKeys.ANNOUNCE,
          NewsKeys.BULLETIN,
          SiteKey.PREVIEWS,
          Key.API,
          Key.POLL,
          Key.WEBHOOK,
          Key.WEBHOOK_HOST,
          Key.WEBHOOK_PORT,
          Key.ALLOWED,
          Key.PER_PERSON,
          Key.PER_CHAT,
          Key.STALE,
          Key.KEEP,
          Key.UNANSWERED,
          NewsKeys.MOST,
          Key.HTTP_HOST,
          Key.HTTP_PORT);

  static final List<Key<?>> ALL =
      Stream.of(BEFORE, EngineKeys.ALL, AFTER, SiteKey.ALL).<Key<?>>flatMap(List::stream).toList();

  private KeyTable() {}
}
