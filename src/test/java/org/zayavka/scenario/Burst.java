package org.zayavka.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.zayavka.support.TestMail;

/** Many letters from some people, sent one after the other, a little ahead of the desk. */
final class Burst {

    private static final int SENDERS = 50;
    private static final int MOST_AHEAD = 60;

    private final TestMail mail;
    private final int letters;
    private final int ahead;
    private final IntSupplier registered;
    private final Thread thread = new Thread(this::send, "burst");
    private volatile int sent;

    /** @param registered how many the desk has registered */
    Burst(TestMail mail, int letters, IntSupplier registered) {
        this.mail = mail;
        this.letters = letters;
        // So few that some come before each fall.
        this.ahead = Math.min(MOST_AHEAD, letters / 4);
        this.registered = registered;
        senders().forEach(mail::mailbox);
        thread.setDaemon(true);
    }

    Burst begins() {
        thread.start();
        return this;
    }

    int sent() {
        return sent;
    }

    boolean isSent() {
        return sent == letters;
    }

    List<String> senders() {
        return IntStream.range(0, SENDERS).mapToObj(Burst::sender).toList();
    }

    List<String> subjects() {
        return IntStream.range(0, letters).mapToObj(Burst::subject).toList();
    }

    private void send() {
        for (var number = 0; number < letters; number++) {
            var letter = number;
            patiently().until(() -> letter < registered.getAsInt() + ahead);
            // As a sender's mail server does: again until ours has said yes, perhaps once too often.
            patiently().ignoreExceptions().until(() -> isTaken(letter));
            sent = number + 1;
        }
    }

    /** Threads of the mail server that complain of a broken connection are no reason to give up. */
    private static ConditionFactory patiently() {
        return Awaitility.await().forever().dontCatchUncaughtExceptions();
    }

    private boolean isTaken(int letter) {
        mail.send(sender(letter % SENDERS), List.of(DeskScenario.SUPPORT), raw(letter));
        return true;
    }

    private static String sender(int number) {
        return "sender%02d@burst.example".formatted(number);
    }

    private static String subject(int letter) {
        return "Не печатает принтер номер " + letter;
    }

    private static byte[] raw(int letter) {
        return """
                From: %s
                To: %s
                Subject: %s
                Message-ID: <letter-%d@burst.example>
                Date: Mon, 23 Nov 2026 10:00:00 +0300
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Здравствуйте! Принтер номер %d не печатает со вчерашнего дня.
                """.formatted(
                        sender(letter % SENDERS),
                        DeskScenario.SUPPORT,
                        Correspondent.encoded(subject(letter)),
                        letter,
                        letter)
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
