package copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page in a real browser, over one {@code run}. */
final class BrowserIT {
  private static final String TOPIC = "(medtop:\\d+)";
  private static final String IS_LIVE = "document.querySelector('#state[data-state=live]')";
  private static final String ROW =
      "document.querySelector(`.live-row[data-id=\"${arguments[0]}\"]`)";
  private static final String ROWS =
      "return [...document.querySelectorAll('.live-row')].map((row) => row.dataset.id)";

  @TempDir private static Path folder;
  private static RunningDesk desk;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start(folder);
    desk = RunningDesk.start(folder);
    desk.awaitReady();
    desk.put("seed/cup", Files.readString(LauncherTree.PROJECT.resolve("seeds/105_cup-final.txt")));
    desk.put(
        "seed/ferry",
        Files.readString(LauncherTree.PROJECT.resolve("seeds/101_ferry-grounding.txt")));
    desk.awaitFiled("seed/cup", "seed/ferry");
  }

  @AfterAll
  static void end() {
    try {
      if (browser != null) {
        browser.close();
      }
    } finally {
      if (desk != null) {
        desk.close();
      }
    }
  }

  @AfterEach
  void policyIsKept_andNoScriptFails() {
    browser.ownSize();
    browser.colours("light");
    assertThat(browser.log())
        .noneMatch(line -> line.contains("Content Security Policy") || line.contains("Uncaught"));
  }

  @Test
  void articlesRevisionsAndKills_arriveWithoutReload() throws Exception {
    openLive("/");
    desk.put("live/a", article("Bridge opens", "It is open"));
    browser.await(ROW, "live/a");
    assertThat(texts("live/a", ".headline")).isEqualTo("Bridge opens");

    desk.put("live/a", article("Bridge opens", "It is open at last, and nobody may cross it"));
    browser.await(ROW + "?.dataset.version === '2'", "live/a");
    assertThat(texts("live/a", ".meta")).contains("v2");
    assertThat(ids()).containsOnlyOnce("live/a");

    desk.kill("live/a");
    browser.await(ROW + "?.matches('.killed')", "live/a");
    assertThat(texts("live/a", ".headline s")).isEqualTo("Bridge opens");
    assertThat(texts("live/a", ".meta")).contains("Killed");
    assertThat(browser.run("return window.isSame")).isEqualTo(true);
  }

  @Test
  void filters_areInTheAddress() throws Exception {
    List<String> topics = desk.found("/articles/seed/cup", TOPIC);
    topics.removeAll(desk.found("/articles/seed/ferry", TOPIC));
    String topic = topics.get(0);
    openLive("/?topic=" + topic);
    browser.await(ROW, "seed/cup");
    assertThat(ids())
        .containsExactlyElementsOf(
            desk.found("/articles?topic=" + topic, "\\{\"id\":\"([^\"]+)\",\"version\""))
        .doesNotContain("seed/ferry");

    openLive("/?speaker=person/awa-ndiaye");
    browser.await("document.querySelectorAll('.live-row[data-statement] .speaker').length >= 2");
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('.live-row .speaker')]"
                    + ".every((speaker) => speaker.textContent.includes('Ndiaye'))"))
        .isEqualTo(true);

    browser.run("document.querySelector('#words').focus()");
    browser.press("slept");
    browser.await("location.search.includes('text=slept')");
    browser.await("document.querySelectorAll('.live-row').length === 1");
    assertThat(browser.address())
        .endsWith("/?text=slept&speaker=person/awa-ndiaye&show=statements");
    browser.run("document.querySelector('[data-filter=speaker]').click()");
    browser.await("!location.search.includes('speaker')");
    assertThat(browser.run("return window.isSame")).isEqualTo(true);
  }

  @Test
  void restart_losesAndDoublesNothing() throws Exception {
    openLive("/");
    List<String> before = IntStream.range(0, 20).mapToObj(i -> "restart/" + i).toList();
    for (String id : before) {
      desk.put(id, article("Bridge " + id, "Bridge " + id + " is open"));
    }
    desk.stop();
    browser.await(
        "['reconnecting', 'offline'].includes(document.getElementById('state').dataset.state)");
    desk.startAgain();
    desk.put("restart/after", article("Bridge after", "It is open again"));
    browser.await(ROW, "restart/after");
    browser.await(IS_LIVE);
    desk.awaitFiled(before.toArray(String[]::new));
    browser.await(
        "arguments[0].every((id) => document.querySelector(`.live-row[data-id=\"${id}\"]`))",
        before);
    assertThat(ids()).doesNotHaveDuplicates();
    assertThat(browser.run("return window.isSame")).isEqualTo(true);
  }

  @Test
  void keyboard_reachesEverything() {
    openLive("/");
    browser.await("document.querySelectorAll('.live-row a.open').length >= 2");
    String reached = "";
    for (int i = 0; i < 60 && !reached.contains(" a.open"); i++) {
      browser.press(Keys.TAB);
      reached +=
          browser.run(
              "const at = document.activeElement; return ' ' + (at.id || at.role || at.localName"
                  + " + '.' + at.className)");
    }
    assertThat(reached)
        .contains("words", "by-speaker", "topic-words", "kind", "treeitem", "a.open");

    browser.press("j");
    browser.await("document.activeElement.closest('.live-row:nth-child(2)')");
    browser.press("k");
    browser.await("document.activeElement.closest('.live-row:nth-child(1)')");
    browser.press(Keys.ENTER);
    browser.await("location.pathname.startsWith('/read/')");
    browser.await("document.querySelector('.text span[role=button]')");
    browser.run("document.querySelector('.text').focus()");
    browser.press(Keys.ARROW_RIGHT);
    browser.await("document.activeElement.matches('.text span.mention.lit')");
    Object first = browser.run("return document.activeElement");
    browser.press(Keys.ARROW_RIGHT);
    browser.await("document.activeElement !== arguments[0]", first);
    browser.press(Keys.ARROW_LEFT);
    browser.await("document.activeElement === arguments[0]", first);
    browser.await("document.querySelector('.chosen h3')");
    browser.press(Keys.ESCAPE);
    browser.await("!document.querySelector('.lit, .chosen h3')");
  }

  @Test
  void hostileTexts_areTextsOnly() throws Exception {
    String script = "<script>window.isHurt = true; alert(1)</script><img src=x onerror='alert(2)'>";
    Map<String, String> texts = new TreeMap<>();
    texts.put("hostile/script", article("Bridge " + script, script));
    texts.put(
        "hostile/unseen",
        article("\u200bB\u200br\u200bi\u200bd\u200bg\u200be\u200b\u2060\ufeff", "It \u200bis"));
    texts.put(
        "hostile/rtl",
        article(
            "\u202e\u05d2\u05e9\u05e8 \u05e0\u05e4\u05ea\u05d7 \u0627\u0644\u062c\u0633\u0631",
            "\u0627\u0644\u062c\u0633\u0631 \u202e \u0645\u0641\u062a\u0648\u062d"));
    texts.put(
        "hostile/long", article("Bridge " + "x".repeat(100_000), "It is open ".repeat(80_000)));
    openLive("/");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      desk.put(text.getKey(), text.getValue());
      browser.await(ROW, text.getKey());
    }
    assertHarmless();
    openLive("/?show=statements");
    browser.await(ROW, "hostile/script");
    assertHarmless();
    for (String id : texts.keySet()) {
      browser.open(desk.at("/read/" + id));
      browser.await("document.querySelector('.text').innerText.length > 10");
      assertHarmless();
    }
  }

  private static void assertHarmless() {
    assertThat(browser.run("return window.isHurt === undefined")).isEqualTo(true);
    assertThat(browser.run("return document.querySelectorAll('main script, main img').length"))
        .isEqualTo(0L);
    assertThat(width()).isLessThanOrEqualTo(1280);
  }

  @Test
  void phone_hasNoHorizontalScroll() throws Exception {
    browser.size(390, 844);
    Map<String, Long> wide = new TreeMap<>();
    for (Map.Entry<String, String> view : PageViews.all(desk).entrySet()) {
      PageViews.open(browser, desk, view);
      if (width() > 390) {
        wide.put(view.getKey(), width());
      }
    }
    assertThat(wide).isEmpty();
  }

  private static long width() {
    return (Long) browser.run("return document.documentElement.scrollWidth");
  }

  @Test
  void darkMode_isDark_andCanBeRead() throws Exception {
    browser.colours("dark");
    for (Map.Entry<String, String> view : PageViews.all(desk).entrySet()) {
      PageViews.open(browser, desk, view);
      assertThat(PageViews.brightness(browser)).as(view.getKey()).isLessThan(0.05);
      assertThat(PageViews.contrast(browser)).as(view.getKey()).isGreaterThan(4.5);
    }
    browser.colours("light");
    assertThat(PageViews.brightness(browser)).isGreaterThan(0.9);
    assertThat(PageViews.contrast(browser)).isGreaterThan(4.5);
  }

  @Test
  void eightTabs_shareAStream() throws Exception {
    List<String> before = Stream.of(browser.tab()).collect(Collectors.toList());
    openLive("/");
    for (int i = 1; i < 8; i++) {
      before.add(browser.newTab());
      openLive("/");
    }
    desk.put("tabs/a", article("Bridge of tabs", "It is open in all tabs"));
    for (String tab : before) {
      browser.toTab(tab);
      browser.await(ROW, "tabs/a");
    }
    desk.awaitFollowers(1, 2);
    for (String tab : before.subList(1, 8)) {
      browser.toTab(tab);
      browser.closeTab();
    }
    browser.toTab(before.get(0));
  }

  @Test
  void noView_hasAnAxeViolation() throws Exception {
    Map<String, Object> violations = new TreeMap<>();
    for (String scheme : List.of("light", "dark")) {
      browser.colours(scheme);
      for (Map.Entry<String, String> view : PageViews.all(desk).entrySet()) {
        PageViews.open(browser, desk, view);
        List<?> found = PageViews.violations(browser);
        if (!found.isEmpty()) {
          violations.put(view.getKey() + ", " + scheme, found);
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void aTextThatIsTried_showsItsStatements_andHasALink() {
    browser.open(desk.at("/try"));
    browser.await("document.querySelector('#try-text')");
    browser.run("document.querySelector('#try-text').focus()");
    browser.press("Bridge opens\n\n\"It is open,\" said Ann Lee.\n");
    browser.run("document.querySelector('.trial button.primary').click()");
    browser.await("document.querySelector('.voice')?.innerText.includes('Ann Lee')");
    browser.run("[...document.querySelectorAll('.trial button')].at(-1).click()");
    browser.await("location.hash.startsWith('#t=')");
    String link = browser.address();
    browser.open("about:blank");
    browser.open(link);
    browser.await("document.querySelector('.voice')?.innerText.includes('Ann Lee')");
    assertThat(browser.run("return document.querySelector('.text').innerText"))
        .asString()
        .contains("It is open");
  }

  @Test
  void partsThatDrawNothing_passTheirOwnTests() throws Exception {
    Path tests = LauncherTree.PROJECT.resolve("desk/src/test/resources/copydesk/desk/page/unit.js");
    browser.open(desk.at("/try"));
    browser.run(Files.readString(tests));
    browser.await("window.unit");
    assertThat(browser.run("return window.unit.failed")).isEqualTo(List.of());
    assertThat((Long) browser.run("return window.unit.passed")).isPositive();
  }

  /** Opens the live column and waits until it follows. */
  private static void openLive(String path) {
    browser.open(desk.at(path));
    browser.run("window.isSame = true");
    browser.await(IS_LIVE);
  }

  private static List<String> ids() {
    return ((List<?>) browser.run(ROWS)).stream().map(String.class::cast).toList();
  }

  private static String texts(String id, String part) {
    return (String)
        browser.run("return " + ROW + ".querySelector(arguments[1]).innerText", id, part);
  }

  private static String article(String headline, String words) {
    return headline + "\n\n\u201c" + words + ",\u201d said Ann Lee, the minister of bridges.\n";
  }
}
