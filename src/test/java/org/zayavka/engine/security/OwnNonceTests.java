package org.zayavka.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.zayavka.support.DeskTest;

/** Complaint 12: a page that two people ask for at the same moment begins for both. */
@DeskTest
@NullUnmarked
class OwnNonceTests {

    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']*)'");
    private static final int PAGES = 40;

    @Autowired
    private TestRestTemplate http;

    @Test
    void pagesOfTheSameMomentRunTheirScripts() throws Exception {
        var readers = Executors.newFixedThreadPool(8);
        try {
            Callable<ResponseEntity<String>> read =
                    () -> http.getForEntity("/camunda/app/tasklist/default/", String.class);
            var seen = new HashSet<String>();
            for (var answer : readers.invokeAll(Collections.nCopies(PAGES, read))) {
                var page = answer.get();
                var policy = page.getHeaders().getFirst("Content-Security-Policy");
                var allowed = IN_POLICY.matcher(policy);
                assertThat(allowed.find()).isTrue();
                var scripts = new ArrayList<String>();
                IN_PAGE.matcher(page.getBody()).results().forEach(found -> scripts.add(found.group(1)));
                assertThat(scripts).isNotEmpty().containsOnly(allowed.group(1));
                seen.add(allowed.group(1));
            }
            assertThat(seen).hasSize(PAGES);
        } finally {
            readers.shutdownNow();
        }
    }
}
