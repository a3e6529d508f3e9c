package onrecord.site;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/// A real browser without a window: Debian's Chromium by its own driver, with a new profile. It
/// fetches nothing from anywhere but the site.
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final ChromeDriver driver;
  private final Path downloads;
  private final int port;

  private Browser(ChromeDriver driver, Path downloads, int port) {
    this.driver = driver;
    this.downloads = downloads;
    this.port = port;
  }

  /// A browser that reads that site.
  ///
  /// @param folder an empty one, for its profile and what it downloads
  static Browser of(FirstArchiveSite site, Path folder) throws IOException {
    if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
      throw new IOException(
          "no %s or no %s: apt-get install chromium chromium-driver".formatted(CHROMIUM, DRIVER));
    }
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-color-profile=srgb",
        "--user-data-dir=" + folder.resolve("profile"));
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory", downloads.toString(), "intl.accept_languages", "en-GB"));
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    return new Browser(new ChromeDriver(service, options), downloads, site.port());
  }

  /// Opens a page of the site, and waits until it is there as a whole.
  void visit(String path) {
    driver.get("http://127.0.0.1:" + port + path);
    until("return document.readyState === 'complete' && location.port === '%d'".formatted(port));
  }

  /// What a command of the browser's own gives as bytes. A page that has only just come may be
  /// drawn again meanwhile, or not yet: then it is asked once more.
  byte[] bytes(String command, Map<String, Object> parameters, Predicate<byte[]> whole) {
    return await(command)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(
            () -> Base64.getDecoder().decode(String.valueOf(tell(command, parameters).get("data"))),
            whole);
  }

  /// The path of the page that is open, with what follows it.
  String place() {
    return String.valueOf(run("return location.pathname + location.search + location.hash"));
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /// What a script of the test's own comes to, whatever the page allows.
  Object run(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments), script);
  }

  /// What an asynchronous one hands to its last argument.
  Object runLong(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE.multipliedBy(2));
    return Objects.requireNonNull(driver.executeAsyncScript(script, arguments), script);
  }

  /// Waits until a script comes to true.
  void until(String script) {
    await(script)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> Boolean.TRUE.equals(driver.executeScript(script)));
  }

  /// Waits until the middle of an element's first line stands on the screen.
  void untilInView(String selector) {
    until(
        """
        const box = document.querySelector('%s').getClientRects()[0];
        const y = box.top + box.height / 2;
        return document.readyState === 'complete' && y > 0 && y < innerHeight
            && box.left >= 0 && box.right <= innerWidth + 1;
        """
            .formatted(selector));
  }

  /// Presses keys one after the other, wherever the focus is.
  void press(CharSequence... keys) {
    var actions = new Actions(driver);
    for (CharSequence key : keys) {
      actions.sendKeys(key);
    }
    actions.perform();
  }

  /// Presses a key while Control is held.
  void control(String key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /// A screen of that size, in CSS pixels.
  void screen(int width, int height, double scale) {
    tell(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", scale, "mobile", width < 600));
  }

  /// Whether the reader's system is dark.
  void dark(boolean dark) {
    tell(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /// Something that Selenium has no word for, by Chromium's own protocol.
  Map<String, Object> tell(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /// Where downloaded files come to lie.
  Path downloads() {
    return downloads;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
