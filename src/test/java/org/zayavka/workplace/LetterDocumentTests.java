package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Complaint 4: folded, never deleted. */
class LetterDocumentTests {

    @Test
    void foldsTheOutermostQuotesOfAFormattedLetter() {
        var page = shown("<p>Не помогло</p><blockquote>Проверьте<blockquote>Не печатает</blockquote></blockquote>");

        assertThat(page.select("details")).hasSize(1);
        assertThat(page.select("details").hasAttr("open")).isFalse();
        assertThat(page.select("details > summary").text()).isEqualTo("Цитата");
        assertThat(page.select("details blockquote blockquote").text()).isEqualTo("Не печатает");
        assertThat(page.text()).contains("Не помогло");
    }

    @Test
    void leavesALetterOpenThatIsNothingButAQuote() {
        assertThat(shown("<blockquote>Переслано</blockquote>").select("details").hasAttr("open"))
                .isTrue();
    }

    private static Document shown(String html) {
        return Jsoup.parse(LetterDocument.of(
                "№ 1", new ConversationReader.OriginalHtml(html, Map.of()), false, "Цитата", position -> ""));
    }
}
