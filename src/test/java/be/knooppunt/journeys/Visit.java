package be.knooppunt.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import be.knooppunt.testing.PortalProcess;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody at a screen. When the visit is over, nothing may have gone wrong on the console, and
 * nothing may have been asked of another address than the portal.
 */
final class Visit implements AutoCloseable {
  private static final int MOST_TABS = 60;
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What stays in place while a page scrolls lies over what can be scrolled from under it. */
  private static final String UNFIX =
      """
      () => document.querySelectorAll('body *').forEach(e => {
        if (['fixed', 'sticky'].includes(getComputedStyle(e).position)) {
          e.dataset.unfixed = e.style.position;
          e.style.position = 'static';
        }
      })
      """;

  private static final String FIX =
      """
      () => document.querySelectorAll('[data-unfixed]').forEach(e => {
        e.style.position = e.dataset.unfixed;
        delete e.dataset.unfixed;
      })
      """;

  private final PortalProcess portal;
  private final BrowserContext context;
  private final Page page;
  private final List<String> wrongs = new ArrayList<>();

  private Visit(PortalProcess portal, BrowserContext context) {
    this.portal = portal;
    this.context = context;
    context.onRequest(
        request -> {
          URI address = URI.create(request.url().split("[?#]", 2)[0]);
          boolean inside = request.url().startsWith(portal.url() + "/");
          if (!inside && !List.of("data", "about", "blob").contains(address.getScheme())) {
            wrongs.add("asked for " + request.url());
          }
        });
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            wrongs.add(message.text() + " at " + page.url());
          }
        });
    page.onPageError(error -> wrongs.add(error + " at " + page.url()));
  }

  static Visit of(PortalProcess portal, Browser browser, int width, int height) {
    return of(portal, browser, options(width, height));
  }

  static Visit of(PortalProcess portal, Browser browser, Browser.NewContextOptions options) {
    return new Visit(portal, browser.newContext(options));
  }

  static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("nl-BE")
        .setTimezoneId("Europe/Brussels");
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Goes to an address of the portal. */
  Visit go(String address) {
    page.navigate(
        portal.url() + address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    return this;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  /** The address without the name of the portal. */
  String address() {
    return page.url().substring(portal.url().length());
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Presses Tab until something has the focus. */
  void tabTo(String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      press("Tab");
      if (hasFocus(selector)) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached with the keyboard on " + address());
  }

  boolean hasFocus(String selector) {
    return (Boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector);
  }

  /** Waits until something has the focus. */
  void awaitFocus(String selector) {
    page.locator(selector + ":focus")
        .first()
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
  }

  /** The first number in the text of an element. */
  int number(String selector) {
    return Integer.parseInt(
        find(selector).first().innerText().replaceAll("^\\D*(\\d+).*", "$1").strip());
  }

  /** Shows the pages from now on in a colour scheme; no colour is on its way to another. */
  void useColours(ColorScheme scheme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** The rules of accessibility that the page breaks, each with where. */
  List<String> brokenRules() {
    page.evaluate(UNFIX);
    List<String> broken =
        new AxeBuilder(page)
            .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                .map(
                    rule ->
                        page.url()
                            + ": "
                            + rule.getId()
                            + " "
                            + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    page.evaluate(FIX);
    return broken;
  }

  /** Tells whether the page is no wider than the screen. */
  boolean fits() {
    return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
  }

  /** The rules that the page breaks, and whether it scrolls sideways. */
  void check(List<String> broken) {
    broken.addAll(brokenRules());
    if (!fits()) {
      broken.add(address() + " scrolls sideways");
    }
  }

  /** Expects what went wrong here, and forgets it. */
  void forgive(String words) {
    wrongs.removeIf(wrong -> wrong.contains(words));
  }

  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), wrongs);
  }
}
