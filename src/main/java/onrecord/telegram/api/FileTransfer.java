package onrecord.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// A file on its way to the server.
final class FileTransfer implements Callback {
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private static final MediaType PICTURE = MediaType.get("image/png");

  private final CompletableFuture<byte[]> content = new CompletableFuture<>();
  private final Request request;

  private FileTransfer(Request request) {
    this.request = request;
  }

  /// One to the server, whose answer is the content, whatever its status.
  ///
  /// @param parameters of a method; one that holds a `file_name` and a `content`, or its `base64`,
  ///   is the file
  static FileTransfer to(HttpUrl url, JsonNode parameters) {
    var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    for (Map.Entry<String, JsonNode> each : parameters.properties()) {
      JsonNode value = each.getValue();
      if (isFile(value)) {
        form.addFormDataPart(each.getKey(), value.path("file_name").asText(), file(value));
      } else {
        form.addFormDataPart(each.getKey(), value.isTextual() ? value.asText() : value.toString());
      }
    }
    return new FileTransfer(new Request.Builder().url(url).post(form.build()).build());
  }

  /// A text in its own letters, or a picture in those of base 64.
  private static RequestBody file(JsonNode value) {
    return value.has("base64")
        ? RequestBody.create(Base64.getDecoder().decode(value.path("base64").asText()), PICTURE)
        : RequestBody.create(value.path("content").asText().getBytes(StandardCharsets.UTF_8), TEXT);
  }

  /// Whether parameters hold a file, which JSON cannot carry there.
  static boolean isNeeded(JsonNode parameters) {
    return parameters.properties().stream().anyMatch(each -> isFile(each.getValue()));
  }

  private static boolean isFile(JsonNode value) {
    return value.has("file_name") && (value.has("content") || value.has("base64"));
  }

  CompletableFuture<byte[]> begin(OkHttpClient client) {
    client.newCall(request).enqueue(this);
    return content;
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    content.completeExceptionally(failure);
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (ResponseBody body = response.body()) {
      if (body == null) {
        throw new IOException("status " + response.code());
      }
      content.complete(body.bytes());
    } catch (IOException failure) {
      content.completeExceptionally(failure);
    }
  }
}
