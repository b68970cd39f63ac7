package org.zayavka.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Letters that are in no ticket are lost to nobody (complaint 1). */
class FiledLettersTests extends ScenarioTests {

    private static final String PAGE = "/desk/filed";

    @BeforeEach
    void itIsMondayMorning() {
        DeskClock.set("2026-11-23T10:00");
    }

    @Test
    void showsWhyALetterWasFiledAndMakesItATicketOnce() {
        var row = filed("Сводка монитора: диск почти полон");
        assertThat(row.text()).contains("olga@romashka.example", "support@zayavka.example", "Сделать заявкой");
        var action = row.select("form").attr("action");

        var first = anna.tasklist().submit(PAGE, action, Map.of());
        assertThat(first.getStatusCode().is2xxSuccessful()
                        || first.getStatusCode().is3xxRedirection())
                .isTrue();
        var number = olga.awaitsAnswerTo("Сводка монитора: диск почти полон").number();
        var again = anna.tasklist().submit("/desk/tickets/" + number, action, Map.of());
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody()).contains("среди отложенных нет");
        assertThat(anna.task(number).shown("conversation")).contains("Свободно 2 %");
        assertThat(anna.tasklist().page(PAGE).getBody()).doesNotContain("диск почти полон");
    }

    @Test
    void isForThoseWhoLookThroughHeldLetters() {
        var row = filed("Сводка монитора: всё спокойно");
        var action = row.select("form").attr("action");
        var original = row.select("a").attr("href");

        assertThat(anna.tasklist().page(original).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(bella.tasklist().page(PAGE).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(bella.tasklist().page(original).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(bella.tasklist().submit("/desk/queue", action, Map.of()).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private Element filed(String subject) {
        olga.letter(subject, "Я в отпуске до 1 декабря. Свободно 2 %.")
                .header("Auto-Submitted", "auto-replied")
                .envelopeFrom("")
                .send();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        String.valueOf(anna.tasklist().page(PAGE).getBody()).contains(subject));
        return Jsoup.parse(String.valueOf(anna.tasklist().page(PAGE).getBody())).select("#filed tbody tr").stream()
                .filter(row -> row.text().contains(subject))
                .findFirst()
                .orElseThrow();
    }
}
