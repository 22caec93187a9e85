package copydesk.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's chromium without a window, with a profile of its own. It reaches this machine only, and
 * ends with {@link #close}. For one thread.
 */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** It warns that it knows no DevTools of a newer chromium; ours are asked for by chromedriver. */
  private static final Logger DEVTOOLS =
      Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

  private final ChromeDriver driver;
  private final List<ProcessHandle> processes;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.processes =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().command().orElse("").endsWith("chromedriver"))
            .flatMap(child -> Stream.concat(Stream.of(child), child.descendants()))
            .toList();
  }

  /**
   * Starts one. Where there is none, or it does not start, the test is reported as skipped.
   *
   * @param folder where its profile may lie
   */
  static Browser start(Path folder) throws IOException {
    Path chromium = program("chromium");
    Path chromedriver = program("chromedriver");
    Path home = Files.createTempDirectory(folder, "browser");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .withEnvironment(Map.of("HOME", home.toString()))
            .withSilent(true)
            .build();
    DEVTOOLS.setLevel(Level.OFF);
    try {
      return new Browser(new ChromeDriver(service, options(chromium, home)));
    } catch (WebDriverException e) {
      service.stop();
      return Assumptions.abort(
          "chromium does not start here: " + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private static Path program(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(
            () ->
                Assumptions.abort(
                    "no "
                        + name
                        + " here (Debian: chromium, chromium-driver): the page is not"
                        + " tested"));
  }

  private static ChromeOptions options(Path chromium, Path home) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--user-data-dir=" + home.resolve("profile"),
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--window-size=1280,900");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox"); // which chromium does not build for root
    }
    return options;
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  /** What a script returns; its arguments are {@code arguments[0]} and so on. */
  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** What a script gives to its last argument, a function, within two minutes. */
  Object runLong(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(script, arguments);
  }

  /** Waits until an expression is true on the page, whatever page that is by then. */
  void await(String expression, Object... arguments) {
    try {
      Awaitility.await(expression)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .pollInSameThread()
          .ignoreExceptionsInstanceOf(JavascriptException.class)
          .until(() -> Boolean.TRUE.equals(run("return Boolean(" + expression + ")", arguments)));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          expression
              + " "
              + Arrays.toString(arguments)
              + " does not become so at "
              + address()
              + "\n"
              + run("return document.body.innerText.slice(0, 2000)")
              + "\n"
              + log(),
          e);
    }
  }

  /** Presses keys one after another, where the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Makes the window this wide and high. */
  void size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Has the window's own size again. */
  void ownSize() {
    command("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** What the reader likes: {@code light} or {@code dark}. */
  void colours(String scheme) {
    Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    command("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Opens a tab, which is then the one that all is done in; returns its name. */
  String newTab() {
    driver.switchTo().newWindow(WindowType.TAB);
    return tab();
  }

  String tab() {
    return driver.getWindowHandle();
  }

  /** Goes to a tab, as if one clicked on it. */
  void toTab(String tab) {
    driver.switchTo().window(tab);
    command("Page.bringToFront", Map.of());
  }

  void closeTab() {
    driver.close();
  }

  /** What the console said since it was asked last: errors, violations of the page's policy. */
  List<String> log() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  private void command(String name, Map<String, Object> parameters) {
    driver.executeCdpCommand(name, parameters);
  }

  @Override
  public void close() {
    try {
      driver.quit();
    } catch (WebDriverException e) {
      // it has ended already, or is ended below
    }
    processes.forEach(ProcessHandle::destroyForcibly);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
  }
}
