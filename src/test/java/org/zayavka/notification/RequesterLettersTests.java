package org.zayavka.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zayavka.notification.LettersTestConfiguration.NOW;
import static org.zayavka.notification.TestTickets.MOSCOW;
import static org.zayavka.notification.TestTickets.YEKATERINBURG;
import static org.zayavka.notification.TestTickets.answer;
import static org.zayavka.notification.TestTickets.letter;
import static org.zayavka.notification.TestTickets.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.channel.OutgoingMessage;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;
import org.zayavka.shared.Remark;
import org.zayavka.shared.TicketId;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Calendars;
import org.zayavka.support.SolvedBefore;
import org.zayavka.ticket.NewMessage;
import org.zayavka.ticket.NewTicket;
import org.zayavka.ticket.Outcome;
import org.zayavka.ticket.Promise;
import org.zayavka.ticket.Requester;

@NullUnmarked
@LettersTest
class RequesterLettersTests {

    private static final EmailAddress NOTICE = new EmailAddress("office@romashka.example");
    private static final EmailAddress WATCHER = new EmailAddress("petr@romashka.example");

    @Autowired
    TestTickets tickets;

    @Autowired
    RequesterLetters letters;

    @Autowired
    OpenOutbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calendars calendars;

    /** Before any letter: how fast queues are is read once in some minutes. */
    @BeforeEach
    void oneQueueHasAHistory() {
        SolvedBefore.perDay(jdbc, "linespeed", LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 21), 10);
    }

    /** S1.2 */
    @Test
    void goesToTheRequesterWhenTheContractSaysNothing() {
        var olga = tickets.olga();

        assertThat(confirmed(request(olga, "Принтер", "Молчит")).to()).containsExactly(olga.address());
    }

    /** S1.2 */
    @Test
    void goesToTheContractsAddressToo() {
        var olga = tickets.olga(Language.RU, MOSCOW, NOTICE, true);

        assertThat(confirmed(request(olga, "Принтер", "Молчит")).to()).containsExactly(olga.address(), NOTICE);
    }

    /** S1.2 */
    @Test
    void goesToTheContractsAddressOnly() {
        var olga = tickets.olga(Language.RU, MOSCOW, NOTICE, false);

        assertThat(confirmed(request(olga, "Принтер", "Молчит")).to()).containsExactly(NOTICE);
    }

    /** S1.4: what was asked for and found goes to whoever asked, wherever the notice went. */
    @Test
    void announcesTheSolutionToTheRequesterAndPeopleInCopy() {
        var olga = tickets.olga(Language.RU, MOSCOW, NOTICE, false);

        var solution = solved(request(olga, "Принтер", "Молчит", WATCHER, OwnMailboxes.BILLING), "Готово");

        assertThat(solution.to()).containsExactly(olga.address());
        assertThat(solution.cc()).containsExactly(WATCHER);
    }

    @Test
    void confirmsToTheRequesterWithoutPeopleInCopy() {
        assertThat(confirmed(request(tickets.olga(), "Принтер", "Молчит", WATCHER))
                        .cc())
                .isEmpty();
    }

    /** S5.1: naming somebody's contract sends nothing to that contract's address. */
    @Test
    void tellsTheContractsAddressNothingAboutStrangers() {
        var olga = tickets.olga(Language.RU, MOSCOW, NOTICE, true);
        var stranger = new Requester(
                null,
                olga.contract(),
                null,
                "",
                "Иван",
                new EmailAddress("ivan@example.org"),
                Language.RU,
                MOSCOW,
                Identification.How.CONTRACT_NAMED);

        var confirmation = confirmed(request(stranger, "Принтер", "Договор у нас есть"));

        assertThat(confirmation.to()).containsExactly(stranger.address());
        assertThat(confirmation.text())
                .doesNotContain("-24")
                .contains("Вы назвали договор")
                .doesNotContain("назовите номер договора");
    }

    /** Complaint 1 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "support@zayavka.example",
                "mailer-daemon@example.org",
                "no-reply@example.org",
                "noreply+7@example.org",
                "postmaster@example.org",
                "bounces-77@example.org",
                "do_not_reply@example.org"
            })
    void neverWritesToMachinesOrToItself(String address) {
        outbox.letters.clear();

        var id = tickets.registered(
                request(tickets.stranger("Робот", address), "Отчёт", "Готов"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));

        assertThat(outbox.letters).isEmpty();
        assertThat(conversation(id)).last().asString().contains("not-sent", "NOTE");
    }

    @Test
    void notesInTheConversationThatThereIsNobodyToWriteTo() {
        outbox.letters.clear();

        var id = tickets.registered(
                request(tickets.stranger("", null), "", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));

        assertThat(outbox.letters).isEmpty();
        assertThat(conversation(id)).last().asString().contains("not-sent", "letter.confirmation");
    }

    @Test
    void keepsWhatWasSentInTheConversation() {
        var id = tickets.registered(
                request(tickets.olga(), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));

        assertThat(conversation(id)).hasSize(2).last().asString().contains("OUT", "принята", "<t");
        assertThat(jdbc.sql("select outbox from desk.message where ticket = :id and direction = 'OUT'")
                        .param("id", id.number())
                        .query(Long.class)
                        .single())
                .isEqualTo(outbox.letters.size());
    }

    /** S5.3 */
    @Test
    void carriesPrefixAndNumberAndAnswersTheLetter() {
        var confirmation = confirmed(request(tickets.olga(), "Принтер", "Молчит"));

        assertThat(confirmation.subject()).matches("\\[zayavka #\\d+] Принтер");
        assertThat(confirmation.inReplyTo()).isEqualTo("<1@romashka.example>");
        assertThat(confirmation.references()).containsExactly("<1@romashka.example>");
    }

    @Test
    void continuesTheThread() {
        var id = tickets.registered(
                request(tickets.olga(), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        tickets.work(id, ticket -> ticket.say(letter("Ольга", "Ещё сканер", "<2@romashka.example>", NOW)));
        tickets.work(id, ticket -> {
            ticket.decide(answer("Готово"), "anna", NOW);
            ticket.solve(Outcome.SOLVED, NOW, 0L, NOW);
            letters.send(id, Letter.SOLUTION, null);
        });

        assertThat(outbox.last().inReplyTo()).isEqualTo("<2@romashka.example>");
        assertThat(outbox.last().references())
                .hasSize(3)
                .startsWith("<1@romashka.example>")
                .endsWith("<2@romashka.example>");
        assertThat(outbox.last().text()).contains("> Молчит");
    }

    /** Complaint 1: our letters answer the requester's last own one, whatever others and machines wrote since. */
    @Test
    void answersTheRequestersOwnLetter() {
        var olga = tickets.olga();
        var id = tickets.registered(
                request(olga, "Принтер", "Молчит"), ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        tickets.work(id, ticket -> ticket.say(incoming(olga.address(), "<2@romashka.example>", List.of())));
        tickets.work(id, ticket -> ticket.say(incoming(WATCHER, "<3@romashka.example>", List.of())));
        tickets.work(
                id,
                ticket -> ticket.say(
                        incoming(olga.address(), "<4@romashka.example>", List.of(Remark.of("machine-mail")))));
        tickets.work(id, ticket -> {
            ticket.decide(answer("Готово"), "anna", NOW);
            ticket.solve(Outcome.SOLVED, NOW, 0L, NOW);
            letters.send(id, Letter.SOLUTION, null);
        });

        assertThat(outbox.last().inReplyTo()).isEqualTo("<2@romashka.example>");
        assertThat(outbox.last().references())
                .contains("<1@romashka.example>", "<3@romashka.example>")
                .doesNotContain("<4@romashka.example>");
    }

    private static NewMessage incoming(EmailAddress from, String messageId, List<Remark> remarks) {
        var plain = letter("Кто-то", "Слова", messageId, NOW);
        return new NewMessage(
                plain.direction(),
                plain.author(),
                from,
                plain.at(),
                "",
                plain.pieces(),
                "",
                messageId,
                null,
                null,
                List.of(),
                remarks);
    }

    /** RFC 3834 */
    @Test
    void marksAsAutomaticWhatTheMachineComposed() {
        assertThat(confirmed(request(tickets.olga(), "Принтер", "Молчит")).automatic())
                .isTrue();
        assertThat(solved(request(tickets.olga(), "Принтер", "Молчит"), "Готово")
                        .automatic())
                .isFalse();
    }

    /** S1.2: the hours of the reader, with the place named where they differ from the desk's. */
    @Test
    void tellsTheDeadlineInTheReadersZone() {
        var olga = tickets.olga(Language.RU, YEKATERINBURG, null, true);

        var text = confirmed(request(olga, "Принтер", "Молчит")).text();

        assertThat(text).contains("до понедельника, 23 ноября, 19:12 (Екатеринбург, UTC+05:00)");
        assertThat(text).contains("по рабочим дням с 9:00 до 19:00 (время: Москва, UTC+03:00)");
    }

    /** S1.2: a stranger may read it anywhere. */
    @Test
    void alwaysNamesTheZoneToAStranger() {
        assertThat(confirmed(request(tickets.stranger("Иван", "ivan@example.org"), "Сайт", "Молчит"))
                        .text())
                .contains("Решим до понедельника, 23 ноября, 17:12 по московскому времени:");
    }

    /** S1.2, S2.2: the hours below a letter are the hours of the promise in it. */
    @Test
    void signsWithTheHoursOfThePromise() {
        var always = calendars.all().stream()
                .filter(BusinessCalendar::isAlwaysOpen)
                .findFirst()
                .orElseThrow();
        var id = tickets.registered(request(tickets.olga(), "Сервер", "Молчит"), ticket -> {});
        tickets.work(id, ticket -> {
            ticket.tellPromise();
            ticket.promise(tickets.promise(always.code(), Duration.ofHours(4)), NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
        });

        var name = always.name(Language.RU);
        assertThat(outbox.last().text()).contains("часы — " + name, "Часы работы: " + name);
    }

    /** S1.2: no start is promised of what has been started, and no place in a queue. */
    @Test
    void promisesNoStartOfWhatHasBeenStarted() {
        var fresh = confirmed(request(tickets.olga(), "Принтер", "Молчит")).text();
        tickets.registered(request(tickets.olga(), "Принтер", "Молчит"), ticket -> {
            ticket.react("anna", 0L, NOW);
            letters.send(ticket.id(), Letter.CONFIRMATION, null);
        });

        assertThat(fresh).contains("Начнём не позднее", "в очереди");
        assertThat(outbox.last().text())
                .contains("Решим до")
                .doesNotContain("Начнём не позднее")
                .doesNotContain("очеред");
    }

    /** S5.2: whoever was linked without a name stays without a name. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void leavesOutAnEmptyName(Language language) {
        var olga = tickets.olga(language, TestTickets.MOSCOW, null, true);
        var nameless = new Requester(
                olga.contact(),
                olga.contract(),
                olga.company(),
                olga.companyName(),
                "",
                olga.address(),
                olga.language(),
                olga.zone(),
                olga.identifiedBy());

        var text = confirmed(request(nameless, "Принтер", "Молчит")).text();

        assertThat(text)
                .contains(language.say("Вы обратились от имени Ромашка.", "You wrote on behalf of Camomile."))
                .doesNotContain(" ,", "**,");
    }

    /** S5.8 */
    @Test
    void speaksInTheNameOfItsMailbox() {
        var olga = tickets.olga();
        var sent = confirmed(new NewTicket(
                "Счёт",
                "billing",
                OwnMailboxes.BILLING,
                olga,
                List.of(),
                false,
                null,
                false,
                NOW,
                letter("Ольга", "Нет счёта", "<1@romashka.example>", NOW)));

        assertThat(sent.fromName()).isEqualTo("Бухгалтерия");
        assertThat(sent.text()).contains("\nБухгалтерия\n");
    }

    @Test
    void quotesTheWordsAndNotTheFrameOfAForwardedLetter() {
        var forwarded = """
                Добрый день!
                -------- Пересылаемое сообщение --------
                От: Пётр <petr@romashka.example>
                Кому: Ольга
                Тема: Сканер
                Дата: 20.11.2026

                Сканер
                не видит

                сеть <b>*второй*</b> день
                и шумит
                """;

        var sent = confirmed(request(tickets.olga(), "Fwd", forwarded));

        assertThat(sent.text())
                .contains("> Сканер\n> не видит\n> сеть <b>*второй*</b> день\n")
                .doesNotContain("Пересылаемое", "Кому:", "шумит");
    }

    @Test
    void quotesThreeHundredCharactersAtMost() {
        var sent = confirmed(request(tickets.olga(), "Много", ("слово ".repeat(40) + "\n").repeat(3)));

        var quote = sent.text().lines().filter(line -> line.startsWith("> ")).toList();
        assertThat(quote).hasSize(2).last().asString().endsWith("слово…");
        assertThat(String.join("", quote)).hasSizeLessThanOrEqualTo(304);
    }

    /** S1.2: place in the queue, only those who are taken before. */
    @Test
    void tellsThePlaceInTheQueue() {
        var olga = tickets.olga();
        jdbc.sql("update desk.ticket set state = 'CLOSED'").update();
        for (int i = 0; i < 2; i++) {
            tickets.registered(request(olga, "Раньше", "Молчит"), ticket -> {});
        }
        tickets.registered(
                request(olga, "Менее важно", "Молчит"),
                ticket -> ticket.queue(ticket.queue(), ticket.taskPriority() - 1, NOW));

        assertThat(confirmed(request(olga, "Принтер", "Молчит")).text()).contains("Перед вами в очереди 2 заявки.");
    }

    @Test
    void asksStrangersForTheContractAndPromisesHonestly() {
        var text = confirmed(request(tickets.stranger("Иван Петров", "ivan@example.org"), "Сайт", "Не открывается"))
                .text();

        assertThat(text)
                .startsWith("Здравствуйте, Иван Петров!")
                .contains("Решим до", "назовите номер договора или логин", "с зарегистрированного адреса")
                .doesNotContain("Вы обратились как");
    }

    /** Nothing that a stranger sent is a template, markup or a header. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[(${T(java.lang.Runtime).getRuntime()})] [[${number}]] [# th:text=\"${number}\"/] __${number}__",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "**bold** _em_ [link](javascript:alert(1)) ![p](http://evil.example/p.png) `code` ~~s~~",
                "# heading",
                "> quote",
                "- list",
                "1. item",
                "    code",
                "---",
                "***",
                "&lt;b&gt; &amp; &#60;",
                "<http://evil.example> http://evil.example/?a=1",
                "\\\\ \\* \\[x\\]",
                "| a | b |",
                "[prefix #1] [ref]: x",
                "Привет\r\nBcc: victim@example.org",
                "\u202Eтфарг\u202C"
            })
    void showsHostileWordsAsWords(String hostile) {
        var id = tickets.registered(
                request(tickets.stranger(hostile, "eve@example.org"), hostile, hostile),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        var sent = outbox.last();
        var shown = hostile.replaceAll("\\s+", " ")
                .replaceAll("[\u202A-\u202E]", "")
                .strip();

        assertThat(sent.subject()).isEqualTo("[zayavka #" + id + "] " + shown);
        assertThat(sent.text()).contains("«" + shown + "»");
        var html = Jsoup.parse(sent.html());
        assertThat(html.text()).contains("«" + shown + "»");
        assertThat(html.select("script, img, a, em, code, pre, h1, h2, ul, ol, b"))
                .isEmpty();
        assertThat(html.select("strong").eachText()).allMatch(bold -> bold.contains("ноября"));
        assertThat(html.title()).isEqualTo("[zayavka #" + id + "] " + shown);
    }

    /** An agent's words keep their lines and links, and are no markup either. */
    @Test
    void keepsTheAgentsLines() {
        var sent = solved(
                request(tickets.olga(), "Принтер", "Молчит"),
                "Сделали:\n  * раз\n  * два\n\nСм. https://example.com/a_b_c?x=1&y=<2>\n    отступ");

        assertThat(sent.text())
                .contains(
                        "Сделали:\n\u00A0\u00A0* раз\n\u00A0\u00A0* два\n\nСм. https://example.com/a_b_c?x=1&y=<2>\n");
        assertThat(Jsoup.parse(sent.html()).select("p a").eachAttr("href"))
                .contains("https://example.com/a_b_c?x=1&y=");
        assertThat(Jsoup.parse(sent.html()).select("pre, code, p > ul")).isEmpty();
    }

    /** S4.2: who is rated must not find the links in the conversation. */
    @Test
    void asksForARatingInTheLetterAlone() {
        var sent = solved(request(tickets.olga(), "Принтер", "Молчит"), "Готово.");

        assertThat(sent.text()).contains("Как мы справились?", "/rate/");
        assertThat(conversation(sent.ticket()).get(1))
                .contains("OUT", "Готово.", "SIGNATURE")
                .doesNotContain("/rate/", "справились");
    }

    /** S1.3: a promise that changed is told once, one that stayed is not told at all. */
    @Test
    void tellsAChangedDeadlineOnce() {
        var id = tickets.registered(
                request(tickets.olga(), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        var confirmation = outbox.last();
        tickets.work(id, ticket -> {
            ticket.promise(tickets.promise(Duration.ofHours(8)), NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
        });
        assertThat(outbox.last()).isEqualTo(confirmation);

        tickets.work(id, ticket -> {
            ticket.promise(tickets.promise(Duration.ofHours(9)), NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
        });
        var changed = outbox.last();
        assertThat(changed.text()).contains("изменился", "Прежний срок: понедельник, 23 ноября, 17:12");
        tickets.work(id, ticket -> letters.send(id, Letter.PROMISE_CHANGED, null));

        assertThat(outbox.last()).isSameAs(changed);
    }

    /** S1.3: of both promises the requester hears what is new, and nothing of what is hardly another or has passed. */
    @Test
    void tellsWhenWorkBeginsAtAnotherTime() {
        var id = tickets.registered(
                request(tickets.olga(), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        var confirmation = outbox.last();
        change(id, tickets.promise(Duration.ofHours(8).plusMinutes(4)));
        change(id, tickets.promise(Duration.ofHours(8).plusMinutes(-4)));
        change(id, due(NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofDays(2))));
        assertThat(outbox.last()).isSameAs(confirmation);

        var told = tickets.promise(Duration.ofHours(8));
        change(id, due(told.reactionDue().plus(Duration.ofHours(3)), told.solutionDue()));

        assertThat(outbox.last().text())
                .contains("Время, когда мы начнём работу", "Срок решения прежний")
                .contains("Начнём не позднее понедельника, 23 ноября, 14:12, а не понедельника, 23 ноября, 11:12")
                .doesNotContain("Прежний срок");
    }

    /** S1.3: whoever is asked and promised anew in one step hears both in one letter; so does the contract's address. */
    @Test
    void aQuestionTellsThePromiseThatChangedInTheSameStep() {
        var id = tickets.registered(
                request(tickets.olga(Language.RU, MOSCOW, NOTICE, true), "Принтер", "Молчит", WATCHER),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        var confirmation = outbox.last();

        tickets.work(id, ticket -> {
            ticket.decide(answer("Какая модель?"), "anna", NOW);
            ticket.endsWithQuestion();
            ticket.promise(tickets.promise(Duration.ofHours(2)), NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
            assertThat(outbox.last()).isSameAs(confirmation);
            ticket.ask(NOW);
            letters.send(id, Letter.QUESTION, NOW.plus(Duration.ofDays(7)));
        });

        var question = outbox.last();
        assertThat(question.text())
                .contains("Какая модель?", "Срок решения изменился: до понедельника, 23 ноября, 11:12")
                .contains("Прежний срок: понедельник, 23 ноября, 17:12");
        assertThat(question.cc()).containsExactly(WATCHER, NOTICE);
        tickets.work(id, ticket -> letters.send(id, Letter.PROMISE_CHANGED, null));
        assertThat(outbox.last()).isSameAs(question);
    }

    /** A question alone says nothing of deadlines that stand. */
    @Test
    void aQuestionSaysNothingOfAPromiseThatStands() {
        var id = tickets.registered(
                request(tickets.olga(Language.RU, MOSCOW, NOTICE, true), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));

        tickets.work(id, ticket -> {
            ticket.decide(answer("Какая модель?"), "anna", NOW);
            ticket.ask(NOW);
            letters.send(id, Letter.QUESTION, NOW.plus(Duration.ofDays(7)));
        });

        assertThat(outbox.last().text())
                .contains("Какая модель?")
                .doesNotContain("Срок решения изменился", "Прежний срок");
        assertThat(outbox.last().cc()).isEmpty();
    }

    /** S1.3: a letter gives the reason of this change, not of one before it. */
    @ParameterizedTest
    @EnumSource
    void saysWhyThePromiseChanged(Language language) {
        var russian = language == Language.RU;
        var urgent = russian ? "Она объявлена срочной." : "It has been declared urgent.";
        var otherPlan = russian ? "Изменился план договора." : "The plan of the contract has changed.";
        var id = tickets.registered(
                request(tickets.olga(language, MOSCOW, null, true), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        tickets.work(id, ticket -> {
            ticket.declareUrgent("Ольга", false, NOW);
            ticket.promise(tickets.promise(Duration.ofHours(6)), NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
        });
        assertThat(outbox.last().text()).contains(urgent).doesNotContain(otherPlan);

        change(id, withPlan("premium", tickets.promise(Duration.ofHours(4))));
        assertThat(outbox.last().text()).contains(otherPlan).doesNotContain(urgent);
        assertThat(Jsoup.parse(outbox.last().html()).text()).contains(otherPlan).doesNotContain(urgent);

        change(id, withPlan("premium", tickets.promise(Duration.ofHours(2))));
        assertThat(outbox.last().text())
                .contains(russian ? "изменился" : "has changed")
                .doesNotContain(urgent, otherPlan);
    }

    /** Who turns out to have a contract has no other plan than before. */
    @Test
    void saysOfNoPlanThatItChangedWhenItOnlyBecameKnown() {
        var id = tickets.registered(
                request(tickets.olga(), "Принтер", "Молчит"),
                ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));

        tickets.work(id, ticket -> {
            ticket.identify(ticket.requester(), "anna", NOW);
            ticket.promise(withPlan("premium", tickets.promise(Duration.ofHours(4))), NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
        });

        assertThat(outbox.last().text()).contains("изменился").doesNotContain("план договора");
    }

    private static Promise withPlan(String plan, Promise promise) {
        return new Promise(
                plan,
                promise.level(),
                promise.countedFrom(),
                promise.reactionDue(),
                promise.reactionWarningAt(),
                promise.solutionDue(),
                promise.warningAt());
    }

    private void change(TicketId id, Promise promise) {
        tickets.work(id, ticket -> {
            ticket.promise(promise, NOW);
            letters.send(id, Letter.PROMISE_CHANGED, null);
        });
    }

    private Promise due(Instant reaction, Instant solution) {
        var usual = tickets.promise(Duration.ofHours(8));
        return new Promise(
                usual.plan(), usual.level(), usual.countedFrom(), reaction, reaction, solution, usual.warningAt());
    }

    /** S3.5: the queue of line 1 solved ten tickets a day, so each takes an hour. */
    @Test
    void tellsTheHourWhenTheQueueIsLikelyToComeInTheReadersTime() {
        var first = tickets.olga(Language.RU, YEKATERINBURG, null, true);
        var second = tickets.olga(Language.EN, YEKATERINBURG, null, true);

        assertThat(confirmed(inQueue("speed", first)).text())
                .contains("Ожидаем, что очередь дойдёт до вас: понедельник, 23 ноября, до 12:00 (");
        assertThat(confirmed(inQueue("speed", second)).text())
                .contains("Before you in the queue: 1 ticket.", "to yours on Monday, 23 November, 12:00 to 13:00 (");
    }

    @Test
    void aQueueWithoutAHistoryIsToldItsPlaceOnly() {
        assertThat(confirmed(inQueue("fresh", tickets.olga())).text())
                .contains("В очереди вы первые.")
                .doesNotContain("Ожидаем");
    }

    /** S2.5 */
    @Test
    void onlyWhoSentFilesHearsThatTheyAreRefused() {
        var olga = tickets.olga();
        var without = request(olga, "Принтер", "Молчит");
        var letter = without.first();
        var with = new NewMessage(
                letter.direction(),
                letter.author(),
                letter.address(),
                letter.at(),
                letter.subject(),
                letter.pieces(),
                letter.html(),
                letter.messageId(),
                null,
                null,
                List.of(),
                List.of(Remark.of("files-refused", "снимок.png")));

        assertThat(confirmed(without).text()).doesNotContain("только с текстом");
        assertThat(confirmed(ticket(without, without.department(), olga, with)).text())
                .contains("только с текстом");
    }

    private static NewTicket inQueue(String queue, Requester requester) {
        var request = request(requester, "Принтер", "Молчит");
        return ticket(request, queue, requester, request.first());
    }

    private static NewTicket ticket(NewTicket like, String department, Requester requester, NewMessage letter) {
        return new NewTicket(
                like.subject(), department, like.mailbox(), requester, List.of(), false, null, false, NOW, letter);
    }

    private OutgoingMessage confirmed(NewTicket request) {
        tickets.registered(request, ticket -> letters.send(ticket.id(), Letter.CONFIRMATION, null));
        return outbox.last();
    }

    private OutgoingMessage solved(NewTicket request, String solution) {
        var id = tickets.registered(request, ticket -> {});
        tickets.work(id, ticket -> {
            ticket.decide(answer(solution), "anna", NOW);
            ticket.solve(Outcome.SOLVED, NOW.plus(Duration.ofDays(3)), 0L, NOW);
            letters.send(id, Letter.SOLUTION, null);
        });
        return outbox.last();
    }

    private List<String> conversation(TicketId id) {
        return jdbc.sql("""
                select direction || ' ' || message_id || ' ' || pieces::text || ' ' || remarks::text
                from desk.message where ticket = :id order by id
                """).param("id", id.number()).query(String.class).list();
    }
}
