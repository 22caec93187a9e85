package copydesk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The views of the page, and what is measured of each of them. */
final class PageViews {
  private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** What is 0 for black and 1 for white, of a colour as the browser computes it. */
  private static final String LUMINANCE =
      """
      const luminance = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const of = (name) => luminance(getComputedStyle(document.documentElement)[name]);
      """;

  private PageViews() {}

  /** The address of each view to an expression that is true once it shows something. */
  static Map<String, String> all(RunningDesk desk) throws IOException, InterruptedException {
    String speaker = desk.found("/counts?by=speaker", "\"key\":\"(person/[^\"]+)\"").get(0);
    Map<String, String> views = new LinkedHashMap<>();
    views.put("/", "document.querySelector('.live-row a.open')");
    views.put("/?show=statements", "document.querySelector('.live-row[data-statement]')");
    views.put("/read/seed/cup", "document.querySelector('.text .voice')");
    views.put("/who", "document.querySelector('#timeline canvas')");
    views.put("/who/" + speaker, "document.querySelector('.sayings li')");
    views.put("/try", "document.querySelector('#try-text')");
    views.put("/stages", "document.querySelector('#rate canvas')");
    return views;
  }

  /** Opens a view, and waits until it is there; the one to try with a result. */
  static void open(Browser browser, RunningDesk desk, Map.Entry<String, String> view) {
    browser.open(desk.at(view.getKey()));
    browser.await(view.getValue());
    if (view.getKey().equals("/try")) {
      browser.run("document.querySelector('#try-text').focus()");
      browser.press("Bridge opens\n\n\"It is open,\" said Ann Lee.\n");
      browser.run("document.querySelector('.trial button.primary').click()");
      browser.await("document.querySelector('.voice')");
    }
  }

  /** How bright the page's ground is, from 0 to 1. */
  static double brightness(Browser browser) {
    return ((Number) browser.run(LUMINANCE + "return of('backgroundColor')")).doubleValue();
  }

  /** The contrast of the page's text to its ground, from 1 to 21. */
  static double contrast(Browser browser) {
    String contrast =
        "const [dark, light] = [of('backgroundColor'), of('color')].sort((a, b) => a - b);"
            + " return (light + 0.05) / (dark + 0.05)";
    return ((Number) browser.run(LUMINANCE + contrast)).doubleValue();
  }

  /**
   * What axe finds on the page that breaks a rule of WCAG 2.1, A or AA: each rule with the places.
   */
  static List<?> violations(Browser browser) throws IOException {
    try (InputStream axe = PageViews.class.getClassLoader().getResourceAsStream(AXE)) {
      browser.run(new String(axe.readAllBytes(), UTF_8));
    }
    return (List<?>)
        browser.runLong(
            """
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(
              ({ violations }) => done(violations.map(({ id, help, nodes }) =>
                `${id}: ${help}: ${nodes.slice(0, 5).map((node) => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | ')}`)),
              (failure) => done([String(failure)]));
            """);
  }
}
