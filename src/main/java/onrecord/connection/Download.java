package onrecord.connection;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// A file on its way from the server.
final class Download implements Callback {
  private final CompletableFuture<byte[]> content = new CompletableFuture<>();
  private final HttpUrl url;

  Download(HttpUrl url) {
    this.url = url;
  }

  CompletableFuture<byte[]> begin(OkHttpClient client) {
    client.newCall(new Request.Builder().url(url).build()).enqueue(this);
    return content;
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    content.completeExceptionally(failure);
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (ResponseBody body = response.body()) {
      if (!response.isSuccessful() || body == null) {
        throw new IOException("status " + response.code());
      }
      content.complete(body.bytes());
    } catch (IOException failure) {
      content.completeExceptionally(failure);
    }
  }
}
