package org.zayavka.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.engine.OpenForm;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;
import org.zayavka.support.DeskTest;
import org.zayavka.support.Staff;

@NullUnmarked
@DeskTest
class TicketFormFactsTests {

    private static final String HOSTILE =
            "<script>alert(1)</script> **b** [x](javascript:alert(1)) ![i](http://e.example/i)";

    @Autowired
    TicketFormFacts form;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    @Test
    void showsTheRequestAndWhatWasPromised() {
        var rows = new DeskRows(jdbc, files);
        var ticket = rows.ticket("line1", "Принтер");
        var letter = rows.letter(ticket, "Ольга Петровна", "Молчит с утра", "старая цитата", "");
        rows.file(letter, 0, "снимок.png", "image/png", "png", "");

        var facts = facts("triageTicket", ticket);

        assertThat(facts).containsEntry("ticketSubject", "Принтер").containsEntry("identified", true);
        assertThat(html(facts, "ticketLink")).contains("href=\"/desk/tickets/" + ticket + "\"");
        assertThat(html(facts, "requesterCard")).contains("Ольга Петровна", "olga@romashka.example", "Ромашка");
        assertThat(html(facts, "deadlineCard"))
                .contains("<strong>пятницы, 20 ноября", ", 19:12</strong>", "Приоритет: обычный");
        assertThat(html(facts, "conversation")).contains("Молчит с утра").doesNotContain("цитата");
        assertThat(html(facts, "files")).contains("href=\"/desk/files/" + letter + "/0\"", "снимок.png");
        assertThat(facts.get("contactOptions")).isInstanceOf(List.class);
    }

    /** Under the names of colleagues, and what came last without scrolling. */
    @Test
    void showsTheConversationTheNewestFirstAndSaysSo() {
        new Staff(identities).with("factsanna", "line1");
        var rows = new DeskRows(jdbc, files);
        var ticket = rows.ticket("line1", "Принтер");
        rows.letter(ticket, "Ольга Петровна", "Молчит с утра", "", "");
        rows.note(ticket, "factsanna", "Похоже на картридж");

        var shown =
                Jsoup.parse(html(facts("triageTicket", ticket), "conversation")).text();

        assertThat(shown).startsWith("Сначала новые factsanna Тестов (внутренняя заметка)");
        assertThat(shown.indexOf("картридж")).isLessThan(shown.indexOf("Молчит с утра"));
    }

    @Test
    void showsHostileWordsAsWords() {
        var rows = new DeskRows(jdbc, files);
        var ticket = rows.ticket("line1", HOSTILE, HOSTILE, "WORKING", 50, 1, DeskRows.ARRIVED);
        rows.file(rows.letter(ticket, HOSTILE, HOSTILE, "", ""), 0, HOSTILE, "text/html", "x", "");
        var facts = facts("solveOnLine2", ticket);

        for (var text : List.of("ticketSubject", "requesterCard", "conversation", "files")) {
            var shown = Jsoup.parse(html(facts, text));

            assertThat(shown.select("script, img, [href^=javascript]")).isEmpty();
            assertThat(shown.text()).contains(HOSTILE);
        }
    }

    @Test
    void knowsNothingOfOtherForms() {
        assertThat(form.facts(new OpenForm("other", "handleTicket", "1", null, null, Language.RU)))
                .isEmpty();
        assertThat(form.facts(new OpenForm("triageTicket", "handleTicket", "x", null, null, Language.RU)))
                .isEmpty();
    }

    private Map<String, Object> facts(String name, long ticket) {
        return form.facts(new OpenForm(name, "handleTicket", Long.toString(ticket), "task", "anna", Language.RU));
    }

    /** As a form renders it, without any sanitising of its own. */
    private static String html(Map<String, Object> facts, String name) {
        var markdown = Parser.builder().build().parse((String) facts.get(name));
        return HtmlRenderer.builder().build().render(markdown);
    }
}
