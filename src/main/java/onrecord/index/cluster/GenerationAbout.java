package onrecord.index.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.nodes.ClusterClient;
import onrecord.index.stored.Contents;

/// What a generation in a cluster is about: kept in it as one document.
///
/// @param fingerprint of the archive's folder
/// @param documents of every kind, as numbered
/// @param worded how many passages hold any word
/// @param shift by how many bits a triplet's hash is the number of its bucket
/// @param departed the ids of statements that earlier generations held
record GenerationAbout(
    String fingerprint,
    int documents,
    int worded,
    int shift,
    List<String> languages,
    Contents contents,
    Set<String> departed) {

  String json() throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("fingerprint", fingerprint).put("documents", documents).put("worded", worded);
    json.put("shift", shift);
    languages.forEach(language -> json.withArray("languages").add(language));
    departed.stream().sorted().forEach(id -> json.withArray("departed").add(id));
    return json.put("contents", contents.json()).toString();
  }

  static GenerationAbout parse(String text) {
    try {
      JsonNode json = ClusterClient.JSON.readTree(text);
      List<String> languages = new ArrayList<>();
      json.path("languages").forEach(language -> languages.add(language.asText()));
      Set<String> departed = new HashSet<>();
      json.path("departed").forEach(id -> departed.add(id.asText()));
      return new GenerationAbout(
          json.path("fingerprint").asText(),
          json.path("documents").asInt(),
          json.path("worded").asInt(),
          json.path("shift").asInt(),
          languages,
          Contents.parse(json.path("contents").asText()),
          departed);
    } catch (IOException e) {
      throw new UncheckedIOException("what a generation in the cluster is about is damaged", e);
    }
  }
}
