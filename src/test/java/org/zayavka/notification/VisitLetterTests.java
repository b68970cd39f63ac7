package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.notification.LettersTestConfiguration.NOW;
import static org.zayavka.notification.TestTickets.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.billing.PriceItem.InBoth;
import org.zayavka.billing.PriceList;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.customer.Entries;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;
import org.zayavka.ticket.Requester;
import org.zayavka.visit.Actor;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.LateFee;
import org.zayavka.visit.Responsible;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.VisitRequest;
import org.zayavka.visit.VisitState;
import org.zayavka.visit.Visits;

/**
 * Each letter about a visit word for word (S3.3–S3.6), and its appointment as a second library reads it. After a wanted
 * change run with {@code -Dgolden.write=true} and read the difference.
 */
@NullUnmarked
@LettersTest
@TestPropertySource(
        properties = {
            "zayavka.desk.name=Сервис «Заявка»",
            "zayavka.desk.name-en=Zayavka Service",
            "zayavka.desk.phone=+7 495 000-00-00",
            "zayavka.desk.url=https://desk.zayavka.example/"
        })
class VisitLetterTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/letters");

    /** Tuesday, 24 November 2026, 12:00 in Moscow. */
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    TestTickets tickets;

    @Autowired
    VisitLetters letters;

    @Autowired
    Visits visits;

    @Autowired
    Engineers engineers;

    @Autowired
    PriceList prices;

    @Autowired
    LateFee lateFee;

    @Autowired
    Acts acts;

    @Autowired
    Files files;

    @Autowired
    OpenOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void engineersAndPrices() {
        jdbc.sql("delete from desk.visit").update();
        if (engineers.find("fedor").isEmpty()) {
            engineers.save(engineer("fedor", "Фёдор Зимин"), "test");
            engineers.save(engineer("filipp", "Филипп Орлов"), "test");
            prices.add(
                    new Entries(Map.of(
                            "item", "1.1",
                            "titleRu", "Выезд, не отменённый вовремя",
                            "titleEn", "A visit that was not cancelled in time",
                            "unitRu", "выезд",
                            "unitEn", "visit",
                            "price", "1500",
                            "validFrom", "2026-01-01",
                            "offered", "yes")),
                    "test");
        }
    }

    private static Engineer engineer(String login, String name) {
        return new Engineer(login, name, "", Set.of("printer"), Set.of(), "", true, 0);
    }

    static Stream<Arguments> letters() {
        return Stream.of(VisitLetter.values())
                .flatMap(letter -> Stream.of(Language.values()).map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void readsAsAgreed(VisitLetter letter, Language language) throws IOException {
        var visit = requested(language);
        bring(visit, letter, language);

        var sent = outbox.last();

        assertThat(sent.letter()).isEqualTo(letter.code());
        var text = (sent.subject() + "\n\n" + sent.text())
                .replace("#" + visits.get(visit).ticket(), "#1042")
                .replaceAll("(№|no\\.) " + visits.get(visit).ticket() + " ", "$1 1042 ")
                .replaceAll("/visit/\\d+-[0-9a-f]{24}", "/visit/7-0123456789abcdef01234567");
        java.nio.file.Files.createDirectories(Path.of("target/letters"));
        java.nio.file.Files.writeString(
                Path.of("target/letters", language.code() + "-" + letter.code() + ".html"), sent.html());
        var golden = GOLDEN.resolve(language.code() + "/" + letter.code() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            java.nio.file.Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(java.nio.file.Files.readString(golden));
    }

    /** S3.3, S3.6 */
    @Test
    void theAppointmentIsReadByAnotherLibraryAndFollowsEveryChange() throws Exception {
        var visit = requested(Language.RU);
        bring(visit, VisitLetter.CONFIRMED, Language.RU);
        var confirmed = appointment(outbox.last(), "REQUEST");

        transaction.executeWithoutResult(status -> {
            visits.move(visit, "filipp", START.plus(Duration.ofHours(2)), Actor.customer("Ольга"), version(visit), NOW);
            letters.send(visit, VisitLetter.MOVED);
        });
        var moved = appointment(outbox.last(), "REQUEST");

        transaction.executeWithoutResult(status -> {
            visits.cancel(visit, Actor.customer("Ольга"), "Починилось само", NOW);
            letters.send(visit, VisitLetter.CANCELLED);
        });
        var cancelled = appointment(outbox.last(), "CANCEL");

        assertThat(uid(confirmed))
                .isEqualTo(uid(moved))
                .isEqualTo(uid(cancelled))
                .isEqualTo("visit-" + visit + "@zayavka.example");
        assertThat(value(confirmed, Property.DTSTART)).isEqualTo("20261124T090000Z");
        assertThat(value(moved, Property.DTSTART)).isEqualTo("20261124T110000Z");
        assertThat(value(moved, Property.DTEND)).isEqualTo("20261124T120000Z");
        assertThat(sequence(confirmed)).isLessThan(sequence(moved));
        assertThat(sequence(moved)).isLessThan(sequence(cancelled));
        assertThat(value(confirmed, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(cancelled, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(confirmed, Property.ORGANIZER)).isEqualTo("mailto:support@zayavka.example");
        assertThat(confirmed.getProperties(Property.ATTENDEE)).hasSize(2);
        assertThat(value(confirmed, Property.LOCATION)).isEqualTo("ул. Полевая, 1; этаж 2, офис «7»");
    }

    /** S3.3 */
    @Test
    void whoAnswersAsTheResponsiblePersonTakesPart() {
        var visit = requested(Language.RU);
        transaction.executeWithoutResult(status -> letters.send(visit, VisitLetter.PREPARE));

        assertThat(outbox.last().to()).hasSize(2).contains(new EmailAddress("petr@romashka.example"));
        assertThat(jdbc.sql("select count(*) from desk.participant where ticket = :ticket and address = :address")
                        .param("ticket", visits.get(visit).ticket().number())
                        .param("address", "petr@romashka.example")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static VEvent event(net.fortuna.ical4j.model.Calendar calendar) {
        return (VEvent) calendar.getComponents(Component.VEVENT).get(0);
    }

    private VEvent appointment(OutgoingMessage letter, String method) throws Exception {
        var file = letter.files().get(0);
        assertThat(file.type()).isEqualTo("text/calendar; method=" + method);
        var bytes = files.load(file.file()).orElseThrow();
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 150);
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        calendar.validate(true);
        assertThat(calendar.getProperty(Property.METHOD).getValue()).isEqualTo(method);
        return event(calendar);
    }

    private static String uid(VEvent event) {
        return value(event, Property.UID);
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).getValue();
    }

    private int version(VisitId visit) {
        return visits.get(visit).version();
    }

    private VisitId requested(Language language) {
        var olga = tickets.olga(language, TestTickets.MOSCOW, null, true);
        var subject = language == Language.EN ? "The printer does not print" : "Не печатает принтер";
        var ticket = tickets.registered(request(olga, subject, subject), it -> {});
        return transaction.execute(
                status -> visits.request(ticket, what(olga), NOW).id());
    }

    private static VisitRequest what(Requester olga) {
        return new VisitRequest(
                "printer",
                "centre",
                "ул. Полевая, 1; этаж 2, офис «7»",
                "12",
                new Responsible("Пётр Сомов", "+7 900 000-00-00", new EmailAddress("petr@romashka.example")),
                null,
                null,
                "");
    }

    private void bring(VisitId visit, VisitLetter letter, Language language) {
        transaction.executeWithoutResult(status -> {
            if (letter != VisitLetter.PREPARE) {
                visits.agree(visit, "fedor", START, "dina", version(visit), NOW);
            }
            change(visit, letter, language);
            letters.send(visit, letter);
        });
    }

    private void change(VisitId id, VisitLetter letter, Language language) {
        switch (letter) {
            case MOVED, DISPLACED ->
                visits.agree(id, "filipp", START.plus(Duration.ofHours(1)), "dina", version(id), NOW);
            case CANCELLED ->
                visits.cancel(
                        id,
                        Actor.customer(language.say("Ольга", "Olga")),
                        language.say("Принтер заработал", "The printer works again"),
                        START.minus(Duration.ofMinutes(59)));
            case NOBODY_THERE -> {
                var visit = visits.end(
                        id,
                        VisitState.NOBODY_THERE,
                        language.say("Ждал 20 минут, на звонки не отвечали", "Waited for 20 minutes, no answer"),
                        "fedor",
                        START.plusSeconds(1200));
                lateFee.charge(visit, "nobody_there", START.plusSeconds(1200));
            }
            case ACT -> {
                var visit = visits.end(id, VisitState.DONE, "", "fedor", START.plusSeconds(3000));
                acts.write(act(visit, language), files.keep("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
            }
            default -> {}
        }
    }

    private static Act act(Visit visit, Language language) {
        return new Act(
                visit.id(),
                visit.ticket(),
                VisitState.DONE,
                "fedor",
                START,
                START.plusSeconds(3000),
                language.say("Заменён ролик подачи.\nПроверена печать.", "Feed roller replaced.\nPrinting checked."),
                "",
                language.say("Пётр Сомов", "Petr Somov"),
                Act.Signed.TYPED,
                null,
                List.of(new Act.Position(
                        "2.1",
                        new InBoth("Ролик подачи", "Feed roller"),
                        new InBoth("шт.", "piece"),
                        BigDecimal.ONE,
                        new BigDecimal("850.50"))),
                List.of(),
                START.plusSeconds(3000),
                "fedor");
    }
}
