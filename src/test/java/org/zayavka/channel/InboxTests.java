package org.zayavka.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.shared.InboxId;

/** S4.1: none is lost; complaints 2 and 7 */
@NullUnmarked
class InboxTests {

    private final Hall hall = new Hall();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private final Reception reception = (id, last) -> received.add(text(id));

    @Test
    void keepsTheBytesAndTakesAMessageOnce() {
        assertThat(deliver("<1@client.example>", "Не печатает\0\u00ff")).isTrue();
        assertThat(deliver("<1@client.example>", "Не печатает\0\u00ff")).isFalse();

        assertThat(text(hall.inbox.byMessageId("<1@client.example>").orElseThrow()))
                .isEqualTo("Не печатает\0\u00ff");
    }

    @Test
    void keepsTwoDifferentMessagesThatCarryOneMessageId() {
        assertThat(deliver("<alarm@monitor.example>", "disk full")).isTrue();
        assertThat(deliver("<alarm@monitor.example>", "disk on fire")).isTrue();

        Hall.all(hall.in(reception)::work);
        assertThat(received).containsExactly("disk full", "disk on fire");
    }

    @Test
    void knowsTheCopiesInOtherMailboxes() {
        deliver("<1@client.example>", "one");
        deliver("<1@client.example>", "another");
        hall.inbox.deliver("test", Hall.BILLING, "<1@client.example>", "one".getBytes(UTF_8));

        var copies = hall.transactions.execute(transaction -> hall.inbox.copiesOf(new InboxId(3)));
        assertThat(copies).containsExactly(new InboxId(1));
    }

    @Test
    void aMessageThatFailsStopsNoOtherAndComesBackLater() {
        deliver("<1@client.example>", "poison");
        deliver("<2@client.example>", "good");
        var attempts = new ArrayList<Boolean>();
        var in = hall.in((id, last) -> {
            if (text(id).equals("poison") && !last) {
                attempts.add(last);
                throw new IllegalStateException("can't");
            }
            received.add(text(id) + " " + last);
        });

        Hall.all(in::work);
        assertThat(received).containsExactly("good false");
        for (var i = 0; i < 3; i++) {
            hall.clock.pass(Duration.ofMinutes(1));
            Hall.all(in::work);
        }
        assertThat(attempts).hasSize(Hall.SETTINGS.inAttempts());
        assertThat(received).containsExactly("good false", "poison true");
        assertThat(states()).containsExactly("DONE", "DONE");
    }

    @Test
    void whatFailsToTheEndStaysVisibleAndIsTriedAgain() {
        deliver("<1@client.example>", "poison");
        var in = hall.in((id, last) -> {
            throw new StackOverflowError("deep");
        });
        for (var i = 0; i < 10; i++) {
            Hall.all(in::work);
            hall.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(hall.jdbc
                        .sql("select problem from desk.inbox")
                        .query(String.class)
                        .single())
                .contains("StackOverflowError: deep");

        hall.clock.pass(Duration.ofMinutes(5));
        Hall.all(hall.in(reception)::work);
        assertThat(received).containsExactly("poison");
    }

    @Test
    void aFallOfTheDatabaseCountsAsNoAttempt() {
        deliver("<1@client.example>", "good");
        var falls = new int[1];
        var in = hall.in((id, last) -> {
            assertThat(last).isFalse();
            if (falls[0]++ < 10) {
                hall.jdbc
                        .sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single();
            }
            received.add(text(id));
        });
        for (var i = 0; i < 11; i++) {
            Hall.all(in::work);
            hall.clock.pass(Duration.ofMinutes(5));
        }
        assertThat(received).containsExactly("good");
        assertThat(states()).containsExactly("DONE");
        assertThat(hall.jdbc
                        .sql("select attempts from desk.inbox")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMessageUnderWhichTheDatabaseFallsIsTriedEverMoreRarely() {
        deliver("<1@client.example>", "poison");
        var tries = new int[1];
        var in = hall.in((id, last) -> {
            tries[0]++;
            throw new IllegalStateException("wrapped", new SQLException("deadlock detected", "40P01"));
        });
        for (var second = 0; second < 120; second++) {
            Hall.all(in::work);
            hall.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(tries[0]).isBetween(3, 8);
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void whatTheReceptionWroteIsGoneWhenItFails() {
        deliver("<1@client.example>", "poison");
        Hall.all(hall.in((id, last) -> {
            hall.outbox.put(Hall.letter(1, "confirmation", "olga@client.example"));
            throw new IllegalStateException("after the work");
        })::work);

        assertThat(hall.jdbc
                        .sql("select count(*) from desk.outbox")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void messagesOfOneSenderWaitForEachOther() {
        var labeller = new Labeller() {
            @Override
            public boolean labels(String gate) {
                return true;
            }

            @Override
            public Label label(byte[] raw) {
                return new Label(raw, new String(raw, UTF_8).split(" ")[0]);
            }
        };
        var inbox = new InboxInDatabase(
                hall.jdbc,
                hall.transactionManager,
                Hall.one(Labeller.class, labeller),
                Hall.none(MessageReader.class),
                hall.bell,
                hall.clock);
        for (var text : List.of("olga 1", "olga 2", "ivan 1")) {
            inbox.deliver("test", Hall.SUPPORT, "<" + text + ">", text.getBytes(UTF_8));
        }
        var in = hall.in((id, last) -> {
            if (text(id).equals("olga 1") && received.isEmpty()) {
                throw new IllegalStateException("not yet");
            }
            received.add(text(id));
        });

        Hall.all(in::work);
        assertThat(received).containsExactly("ivan 1");
        hall.clock.pass(Duration.ofMinutes(1));
        Hall.all(in::work);
        assertThat(received).containsExactly("ivan 1", "olga 1", "olga 2");
    }

    @Test
    void severalNodesHandleEachMessageOnce() throws Exception {
        for (var i = 0; i < 200; i++) {
            deliver("<" + i + "@client.example>", "letter " + i);
        }
        var nodes = Executors.newFixedThreadPool(4);
        for (var i = 0; i < 4; i++) {
            var in = hall.in(reception);
            nodes.execute(() -> Hall.all(in::work));
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(received).hasSize(200).doesNotHaveDuplicates();
    }

    private boolean deliver(String messageId, String text) {
        return hall.inbox.deliver("test", Hall.SUPPORT, messageId, text.getBytes(UTF_8));
    }

    private String text(InboxId id) {
        return new String(hall.inbox.get(id).raw(), UTF_8);
    }

    private List<String> states() {
        return hall.jdbc
                .sql("select state from desk.inbox order by id")
                .query(String.class)
                .list();
    }
}
