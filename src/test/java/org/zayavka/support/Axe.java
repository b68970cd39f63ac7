package org.zayavka.support;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what keeps people with other eyes and hands from a page, by the rules of WCAG 2.2 at level AA. */
public final class Axe {

    private static final Path SOURCE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");

    private Axe() {}

    /**
     * The serious and critical faults, each with its rule and the elements that have it.
     *
     * @param place a selector: what else is on the page is not ours
     */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page, String place) {
        page.evaluate(source());
        return (List<String>) page.evaluate("""
                async place => {
                  const found = await axe.run(place, {
                    resultTypes: ['violations'],
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
                  });
                  return found.violations
                    .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
                    .map(fault => fault.id + ' (' + fault.help + '): '
                      + fault.nodes.map(node => node.html.slice(0, 200) + ' — ' + node.failureSummary).join(' | '));
                }""", place);
    }

    private static String source() {
        try {
            // As a function, so that nothing of a megabyte comes back.
            return "() => { " + Files.readString(SOURCE) + "\n }";
        } catch (IOException e) {
            throw new UncheckedIOException("axe-core comes with the front end: npm ci in src/main/frontend", e);
        }
    }
}
