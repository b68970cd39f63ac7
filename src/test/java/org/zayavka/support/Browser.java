package org.zayavka.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests of pages: the machine's own Chromium, nothing is downloaded. Tests are skipped where there
 * is none; {@code .ci/run} installs it. Not for use by several threads.
 *
 * <pre>{@code
 * try (var browser = Browser.open("http://localhost:" + port)) {
 *     browser.logInToTasklist("anna", "anna");
 *     browser.screenshot("queue");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("zayavka.chromium", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 4;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final Page page;

    private Browser(String baseUrl, int width, int height, String language) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(ARGUMENTS));
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale(language)
                .setTimezoneId("Europe/Moscow")
                .setViewportSize(width, height));
        // A busy machine may start Camunda's pages for the first time very slowly.
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.setDefaultNavigationTimeout(PATIENCE.toMillis());
        page = context.newPage();
    }

    /** @param baseUrl what relative addresses start with, e.g. {@code http://localhost:8080} */
    public static Browser open(String baseUrl) {
        return open(baseUrl, 1600, 1000);
    }

    /** @param width of the window in pixels, e.g. 360 for a phone */
    public static Browser open(String baseUrl, int width, int height) {
        return open(baseUrl, width, height, "ru-RU");
    }

    /** @param language what the reader's browser asks for, e.g. {@code en-US} */
    public static Browser open(String baseUrl, int width, int height, String language) {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), () -> "no browser at " + CHROMIUM);
        return new Browser(baseUrl, width, height, language);
    }

    public Page page() {
        return page;
    }

    /** Signs in on Tasklist's login page and waits until the list of tasks is there. */
    public void logInToTasklist(String login, String password) {
        logIn("tasklist", login, password);
        page.waitForSelector("[cam-tasks], .tasks-list, .task-filters, [ng-view] .tasks-app");
    }

    /**
     * Signs in on the login page of one of Camunda's pages.
     *
     * @param application {@code tasklist}, {@code cockpit} or {@code admin}
     */
    public void logIn(String application, String login, String password) {
        page.navigate("/camunda/app/" + application + "/default/");
        page.waitForSelector("input[type=password]");
        for (int attempt = 1; !isIn(login, password, attempt == ATTEMPTS ? PATIENCE : SOON); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("signing in as " + login + " leads nowhere: " + page.url());
            }
        }
    }

    /** While it still starts, the page may draw its form anew and forget what was typed. */
    private boolean isIn(String login, String password, Duration patience) {
        if (page.locator("input[type=password]").count() == 0) {
            return true;
        }
        try {
            page.fill("input[type=text]", login);
            page.fill("input[type=password]", password);
            page.click("button[type=submit]");
            page.waitForSelector(
                    "input[type=password]",
                    new Page.WaitForSelectorOptions().setState(hidden()).setTimeout(patience.toMillis()));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private static com.microsoft.playwright.options.WaitForSelectorState hidden() {
        return com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
    }

    /** Keeps what is seen in {@code target/screenshots/<name>.png}, whole page. */
    public Path screenshot(String name) {
        var file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
        playwright.close();
    }
}
