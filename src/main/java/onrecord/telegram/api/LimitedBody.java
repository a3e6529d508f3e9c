package onrecord.telegram.api;

import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/// An answer that fails where it grows longer than it may.
final class LimitedBody extends ForwardingSource {
  /// That an answer is longer than it may be.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(String what) {
      super(what);
    }
  }

  private final long limit;
  private long read;

  private LimitedBody(Source source, long limit) {
    super(source);
    this.limit = limit;
  }

  /// The same answer, whose body may be so long.
  static Response answer(Response response, long limit) {
    ResponseBody body = response.body();
    if (body == null) {
      return response;
    }
    var source = Okio.buffer(new LimitedBody(body.source(), limit));
    return response
        .newBuilder()
        .body(ResponseBody.create(source, body.contentType(), body.contentLength()))
        .build();
  }

  @Override
  public long read(Buffer sink, long count) throws IOException {
    long now = super.read(sink, count);
    read += Math.max(now, 0);
    if (read > limit) {
      throw new TooLong("the answer is longer than %d bytes".formatted(limit));
    }
    return now;
  }
}
