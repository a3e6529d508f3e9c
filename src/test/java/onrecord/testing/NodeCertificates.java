package onrecord.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// An authority of one's own, the certificate that it signed for a node of this machine, and an
/// authority that signed nothing: in files, made by the keytool of Java.
///
/// @param authority in PEM
/// @param stranger in PEM
/// @param node proves who it is by the certificate that the authority signed
public record NodeCertificates(Path authority, Path stranger, SSLContext node) {
  private static final String PASSWORD = "for a test";

  /// Makes them in a folder.
  public static NodeCertificates in(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Files.createDirectories(folder);
    Path store = folder.resolve("node.p12");
    Path other = folder.resolve("stranger.p12");
    keytool(store, "-genkeypair -alias authority -keyalg EC -dname CN=authority -ext bc:c");
    keytool(
        store,
        "-genkeypair -alias node -keyalg EC -dname CN=node -ext san=ip:127.0.0.1"
            + " -signer authority -signerkeypass");
    keytool(other, "-genkeypair -alias authority -keyalg EC -dname CN=stranger -ext bc:c");
    return new NodeCertificates(exported(store), exported(other), context(store));
  }

  private static Path exported(Path store) throws IOException, InterruptedException {
    Path file = Path.of(store.toString().replace(".p12", ".pem"));
    keytool(store, "-exportcert -rfc -alias authority -file " + file);
    return file;
  }

  private static void keytool(Path store, String arguments)
      throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(List.of(tool));
    command.addAll(List.of(arguments.split(" ")));
    if (arguments.endsWith("-signerkeypass")) {
      command.add(PASSWORD);
    }
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(command + ": " + said);
    }
  }

  private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    store.deleteEntry("authority");
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
