package org.zayavka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agents' tab has tests of its own, in TypeScript; here they are part of the whole. */
class FrontendTests {

    private static final File FRONTEND = new File("src/main/frontend");

    @ParameterizedTest
    @ValueSource(strings = {"typescript/bin/tsc --noEmit", "vitest/vitest.mjs run --reporter=basic"})
    void theTabKeepsItsPromises(String tool) throws IOException, InterruptedException {
        var words = tool.split(" ");
        words[0] = "node_modules/" + words[0];
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(words));
        var run = new ProcessBuilder(command)
                .directory(FRONTEND)
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
    }
}
