package org.zayavka.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever markup a stranger sends, what is left of it neither acts nor loads nor covers the page. */
class HostileMarkupTests {

    private static final String ACTING =
            "script, style, iframe, frame, frameset, object, embed, applet, form, input, button,"
                    + " select, textarea, keygen, svg, math, link, meta, base, template, video, audio, source, portal, dialog,"
                    + " details, isindex, marquee, noscript, xmp";

    static Stream<String> vectors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/hostile/markup.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isHarmlessWithoutPicturesFromElsewhere(String vector) {
        var safe = Jsoup.parseBodyFragment(SafeHtml.of("<p>до</p>" + vector + "<p>после</p>"));

        assertHarmless(safe);
        assertThat(safe.select("[src], [srcset]")).noneMatch(element -> isElsewhere(element.attr("src")));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isHarmlessWithPicturesFromElsewhere(String vector) {
        assertHarmless(Jsoup.parseBodyFragment(SafeHtml.withRemotePictures("<p>до</p>" + vector + "<p>после</p>")));
    }

    private static void assertHarmless(Element safe) {
        assertThat(safe.select(ACTING)).isEmpty();
        for (var element : safe.getAllElements()) {
            assertThat(element.attributes()).noneMatch(HostileMarkupTests::acts);
        }
    }

    private static boolean acts(Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.startsWith("ng-")
                || name.equals("style")
                || name.equals("srcset")
                || name.equals("background")
                || value.startsWith("javascript:")
                || value.startsWith("vbscript:")
                || value.startsWith("data:text");
    }

    private static boolean isElsewhere(String source) {
        return source.contains("//");
    }
}
