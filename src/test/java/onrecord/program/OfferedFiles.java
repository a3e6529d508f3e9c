package onrecord.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that admins hand over in rehearsals, and the archive into which they come.
final class OfferedFiles {
  static final String STRIKE =
      """
      ---
      id: dockers-2009-strike
      title: All Out on Monday
      organization: dockers
      author: Mary Quay
      date: 2009-06-26
      language: en
      ---

      We call on all dockers to lay down their tools on Monday at six.

      The harbour stands still until the night is paid for as it is elsewhere on this coast.
      """;

  private static final String ORGANIZATIONS =
      """
      dockers:
        name: Dock Workers’ Union
        short: DWU
        aliases:
          - port news
      pilots: {name: Pilots’ Guild}
      """;

  private static final String CALL =
      """
      Call for the Night

      We of the night shift call on all who work on the quay to come to the gate at nine.

      Mary Quay said: “We have waited for eleven years, and we will not wait for a twelfth.”
      """;

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Tolls Go Up</title>
      <link rel="canonical" href="https://pilots.example/tolls">
      <meta property="og:site_name" content="Pilots’ Guild"></head><body>
      <nav>Home About Contact</nav><article><h1>Tolls Go Up</h1>
      <p>The tolls for ships above ten thousand tons go up by a tenth on the first of July.</p>
      <p>Pilots have had no part in that decision, and say so here in public for the record.</p>
      </article></body></html>
      """;

  private static final String EXPORT =
      """
      {"name": "Port News", "type": "public_channel", "id": 17, "messages": [
       {"id": 1, "type": "message", "date": "2010-05-03T09:00:00", "date_unixtime": "1272877200",
        "from": "Port News", "from_id": "channel17",
        "text": "Night Work Begins\\n\\nFrom the first of June on the cranes of the northern quay work at night as well, and whoever serves them is paid half as much again as by day, says the union.",
        "text_entities": []},
       {"id": 2, "type": "message", "date": "2010-05-04T09:00:00", "date_unixtime": "1272963600",
        "from": "Port News", "from_id": "channel17",
        "text": "A Bridge for the Island\\n\\nThe council has decided to build the bridge to the island after all, and the ferry men ask what becomes of those who have crossed the sound for forty years.",
        "text_entities": []},
       {"id": 3, "type": "message", "date": "2010-05-05T09:00:00", "date_unixtime": "1273050000",
        "from": "Port News", "from_id": "channel17", "text": "Good morning!", "text_entities": []}]}
      """;

  private OfferedFiles() {}

  /// Puts one of them into the archive, as if it had been there before.
  static void put(String name, Path corpus) throws IOException {
    Path file = corpus.resolve("pilots").resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, all().getOrDefault(name, new byte[0]));
  }

  /// An archive of one statement.
  static Path archive(Path folder) throws IOException {
    Path dockers = Files.createDirectories(folder.resolve("dockers"));
    Files.writeString(folder.resolve("organizations.yaml"), ORGANIZATIONS);
    Files.writeString(dockers.resolve("strike.txt"), STRIKE);
    return folder;
  }

  /// All of them, by name.
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("call.txt", CALL.getBytes(UTF_8));
    files.put("../../.ssh/../call\u202etxt.md", CALL.getBytes(UTF_8));
    files.put("strike.txt", STRIKE.replace("Monday at six", "Tuesday at six").getBytes(UTF_8));
    files.put("run.exe", new byte[] {'M', 'Z', 0});
    files.put("empty.pdf", "%PDF-1.4 and nothing else".getBytes(UTF_8));
    files.put("tolls.html", PAGE.getBytes(UTF_8));
    files.put("tolls.mhtml", mhtml().getBytes(UTF_8));
    files.put("three.zip", zip());
    files.put("result.json", EXPORT.getBytes(UTF_8));
    return files;
  }

  private static String mhtml() {
    String head =
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://pilots.example/tolls\n"
            + "Subject: Tolls\nMIME-Version: 1.0\nContent-Type: multipart/related;"
            + " type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: text/html;"
            + " charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
            + "Content-Location: https://pilots.example/tolls\n\n";
    return (head + PAGE + "\n--b--\n").replace("\n", "\r\n");
  }

  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("one/strike.txt"));
      zip.write(STRIKE.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("one/call.txt"));
      zip.write(CALL.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("../../tolls.html"));
      zip.write(PAGE.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
