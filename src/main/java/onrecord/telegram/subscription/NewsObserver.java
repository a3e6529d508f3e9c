package onrecord.telegram.subscription;

/// Hears what becomes of what is new, to count it. Thread-safe.
public interface NewsObserver {

  /// One that counts nothing.
  NewsObserver SILENT =
      new NewsObserver() {
        @Override
        public void matched(int statements) {}

        @Override
        public void noticed(String kind) {}
      };

  /// So many new statements fit what a chat subscribed to.
  void matched(int statements);

  /// A message that tells of some is to go out.
  ///
  /// @param kind news, list or announcement
  void noticed(String kind);
}
