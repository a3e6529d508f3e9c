package onrecord.telegram.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// A file on its way from the server to the disk, never whole in memory.
final class IncomingFile implements Callback {
  private final CompletableFuture<Long> length = new CompletableFuture<>();
  private final HttpUrl url;
  private final Path into;

  IncomingFile(HttpUrl url, Path into) {
    this.url = url;
    this.into = into;
  }

  /// Begins to write it; its length comes when it is whole.
  CompletableFuture<Long> begin(OkHttpClient client) {
    client.newCall(new Request.Builder().url(url).build()).enqueue(this);
    return length;
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    length.completeExceptionally(failure);
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (ResponseBody body = response.body()) {
      if (body == null || !response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      length.complete(Files.copy(body.byteStream(), into, StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException failure) {
      length.completeExceptionally(failure);
    }
  }
}
