package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.notification.LettersTestConfiguration.NOW;
import static org.zayavka.notification.TestTickets.answer;
import static org.zayavka.notification.TestTickets.duplicateOf;
import static org.zayavka.notification.TestTickets.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.ticket.Closing;
import org.zayavka.ticket.Outcome;
import org.zayavka.ticket.Priority;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.TicketRated;

/**
 * Each letter word for word (S1.2, S1.4, S1.5, S1.6, S5.3). After a wanted change run with {@code -Dgolden.write=true}
 * and read the difference; the HTML of each letter is written to {@code target/letters} for looking at.
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
class LetterTextTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/letters");

    @Autowired
    TestTickets tickets;

    @Autowired
    RequesterLetters letters;

    @Autowired
    StaffLetters staffLetters;

    @Autowired
    OpenOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> letters() {
        return Stream.of(Letter.values())
                .flatMap(letter -> Stream.of(Language.values()).map(language -> Arguments.of(letter, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void readsAsAgreed(Letter letter, Language language) throws IOException {
        var id = ticket(language, letter);

        var sent = outbox.last();
        expect(language.code() + "/" + letter.code(), id, sent.subject() + "\n\n" + sent.text(), sent.html());
    }

    @ParameterizedTest
    @EnumSource(StaffLetter.class)
    void tellsTheStaffWithALink(StaffLetter letter) throws IOException {
        var id = registered(Language.RU);
        tickets.work(id, ticket -> {
            ticket.decide(answer(""), "anna", NOW);
            ticket.say(
                    TestTickets.letter("Ольга", "И второй принтер тоже.", "<2@romashka.example>", NOW.plusSeconds(60)));
            if (letter == StaffLetter.RATED_BADLY) {
                ticket.rate(new TicketRated(id, NOW, 2), "Ждали два дня.", null);
            }
            staffLetters.send(id, letter, List.of(new EmailAddress("anna@zayavka-staff.example")));
        });

        var sent = outbox.last();
        expect("ru/" + letter.code(), id, sent.subject() + "\n\n" + sent.text(), sent.html());
    }

    private TicketId ticket(Language language, Letter letter) {
        if (letter == Letter.CONFIRMATION) {
            return registered(language);
        }
        var id = registered(language);
        tickets.work(id, ticket -> {
            bring(ticket, letter, language);
            letters.send(id, letter, asks(letter) ? NOW.plus(Duration.ofDays(7)) : null);
        });
        return id;
    }

    private static boolean asks(Letter letter) {
        return letter == Letter.QUESTION || letter == Letter.REMINDER;
    }

    private void bring(Ticket ticket, Letter letter, Language language) {
        var russian = language == Language.RU;
        var question = russian
                ? "Какая ошибка на экране принтера?\nЕсли её нет, пришлите модель: https://example.com/model?a=1&b=2."
                : "What error does the printer show?\nIf none, tell us the model: https://example.com/model?a=1&b=2.";
        var solution = russian
                ? "Заменили картридж и обновили драйвер.\n\nПроверьте, пожалуйста:\n1. пробную страницу;\n2. счёт * из 1С."
                : "We replaced the cartridge and updated the driver.\n\nPlease check:\n1. a test page;\n2. an invoice *.";
        Instant closesAt = NOW.plus(Duration.ofDays(3));
        switch (letter) {
            case QUESTION, REMINDER -> {
                ticket.decide(answer(question), "anna", NOW);
                ticket.ask(NOW);
            }
            case NO_ANSWER -> {
                ticket.decide(answer(question), "anna", NOW);
                ticket.ask(NOW);
                ticket.solve(Outcome.NO_ANSWER, closesAt, 0L, NOW);
            }
            case SOLUTION -> {
                ticket.decide(answer(solution), "anna", NOW);
                ticket.solve(Outcome.SOLVED, closesAt, 0L, NOW);
            }
            case DECLINED -> {
                ticket.decide(answer(russian ? "Принтер не наш." : "The printer is not ours."), "anna", NOW);
                ticket.solve(Outcome.DECLINED, closesAt, 0L, NOW);
            }
            case DUPLICATE -> ticket.decide(duplicateOf(new TicketId(7)), "anna", NOW);
            case WITHDRAWN -> ticket.close(Closing.WITHDRAWN, NOW);
            case PROMISE_CHANGED -> {
                ticket.prioritise(Priority.URGENT);
                ticket.declareUrgent("Ольга", false, NOW);
                ticket.tellPromise();
                ticket.promise(tickets.promise(Duration.ofHours(2)), NOW);
            }
            // Told where it stands, in a queue without a history.
            case QUEUE_MOVED -> ticket.prioritise(Priority.LOW);
            default -> throw new IllegalArgumentException(letter.code());
        }
    }

    /** Registers and confirms; nobody else stands in the queue. */
    private TicketId registered(Language language) {
        jdbc.sql("update desk.ticket set state = 'CLOSED'").update();
        var olga = tickets.olga(language, TestTickets.MOSCOW, null, true);
        var subject = language == Language.EN ? "The printer does not print" : "Не печатает принтер";
        var text = language == Language.EN
                ? "Hello!\n\nThe printer in accounting has been silent since the morning."
                : "Добрый день!\n\nПринтер в бухгалтерии с утра молчит.";
        return tickets.registered(
                request(olga, subject, text), ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
    }

    private static void expect(String name, TicketId id, String letter, String html) throws IOException {
        var text = letter.replace(id.toString(), "1042")
                .replaceAll("1\\d\\d-24", "100-24")
                // Each number has its own signature.
                .replaceAll("/rate/1042-[0-9a-f]{24}/", "/rate/1042-signed/");
        Files.createDirectories(Path.of("target/letters"));
        Files.writeString(Path.of("target/letters", name.replace('/', '-') + ".html"), html);
        var golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
