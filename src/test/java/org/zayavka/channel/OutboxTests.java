package org.zayavka.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.zayavka.channel.Delivery.State;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.OutboxId;
import org.zayavka.shared.TicketId;

/** S1.2, complaint 1 */
@NullUnmarked
class OutboxTests {

    private static final String OLGA = "olga@client.example";
    private static final String IVAN = "ivan@client.example";

    private final Hall hall = new Hall();
    private final Hall.Server server = new Hall.Server();
    private final OutboxDispatcher out = hall.out(server);

    @Test
    void sendsNothingThatWasRolledBack() {
        hall.transactions.executeWithoutResult(transaction -> {
            hall.outbox.put(Hall.letter(1, "never", OLGA));
            transaction.setRollbackOnly();
        });
        assertThat(out.work()).isFalse();
        assertThat(server.taken).isEmpty();
    }

    @Test
    void sendsOnceAndKeepsTheOrderOfATicketWhileTheServerIsDown() {
        server.isDown();
        for (var i = 1; i <= 3; i++) {
            hall.put(1, "a" + i + "@client.example", "1." + i);
            hall.put(2, "b" + i + "@client.example", "2." + i);
        }
        for (var minute = 0; minute < 60; minute++) {
            Hall.all(out::work);
            hall.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(server.taken).isEmpty();
        assertThat(hall.outbox.ofTicket(new TicketId(1)).get(0).problem()).isEqualTo("down");

        server.isUp();
        for (var i = 0; i < 3; i++) {
            hall.clock.pass(Hall.SETTINGS.outMaxBackOff());
            Hall.all(out::work);
        }
        assertThat(server.taken).hasSize(6);
        assertThat(server.taken).containsSubsequence("1.1", "1.2", "1.3").containsSubsequence("2.1", "2.2", "2.3");
        assertThat(hall.outbox.ofTicket(new TicketId(1)))
                .extracting(Delivery::state)
                .containsOnly(State.SENT);
    }

    @Test
    void aDeadServerIsAskedNowAndThenNotForEachMessage() {
        server.isDown();
        var asked = new int[1];
        var down = server.answer;
        server.answer = handover -> {
            asked[0]++;
            return down.apply(handover);
        };
        for (var i = 1; i <= 50; i++) {
            hall.put(i, "a" + i + "@client.example", "letter");
        }
        for (var i = 0; i < 50; i++) {
            out.work();
        }
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void aRefusalForGoodIsVisibleAndTold() {
        server.refuses(OLGA);
        var id = hall.put(1, OLGA, "first");
        hall.put(1, IVAN, "second");
        Hall.all(out::work);

        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.FAILED);
        assertThat(hall.delivery(id, 1).problem()).contains(OLGA, "no such user");
        assertThat(hall.events).singleElement().satisfies(event -> {
            var undelivered = (MessageUndelivered) event;
            assertThat(undelivered.message()).isEqualTo(id);
            assertThat(undelivered.recipients()).containsExactly(new EmailAddress(OLGA));
        });
        assertThat(server.taken).contains("second");
    }

    @Test
    void oneRefusedRecipientDoesNotKeepItFromTheOthers() {
        server.refuses(OLGA);
        var id = hall.put(Hall.letter(1, "both", OLGA, IVAN));
        Hall.all(out::work);
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.FAILED);
        assertThat(hall.delivery(id, 1).sentAt()).isNotNull();

        var again = new ArrayList<List<EmailAddress>>();
        server.answer = handover -> {
            again.add(handover.accepted());
            return handover;
        };
        hall.outbox.sendAgain(id);
        Hall.all(out::work);
        assertThat(again).containsExactly(List.of(new EmailAddress(OLGA)));
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.SENT);
    }

    @Test
    void aRefusalForNowIsTriedForThreeDaysOnlyForWhoeverHasNotGotIt() {
        server.defers(OLGA);
        var id = hall.put(Hall.letter(1, "both", OLGA, IVAN));
        var attempts = 0;
        for (var hour = 0; hour < 71; hour++) {
            attempts += Hall.all(out::work);
            hall.clock.pass(Duration.ofHours(1));
        }
        assertThat(attempts).isEqualTo(71);
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.WAITING);
        assertThat(hall.events).isEmpty();

        hall.clock.pass(Duration.ofHours(2));
        Hall.all(out::work);
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.FAILED);
        assertThat(hall.events).hasSize(1);
        assertThat(hall.jdbc
                        .sql("select address from desk.outbox_sent")
                        .query(String.class)
                        .list())
                .containsExactly(IVAN);
    }

    @Test
    void anAddressGetsOnlySoManyMessagesAnHour() {
        for (var i = 1; i <= 5; i++) {
            hall.put(i, OLGA, "letter " + i);
        }
        hall.put(6, IVAN, "other");
        Hall.all(out::work);
        assertThat(server.taken).containsExactlyInAnyOrder("letter 1", "letter 2", "letter 3", "other");
        assertThat(hall.outbox.ofTicket(new TicketId(4)).get(0).state()).isEqualTo(State.HELD);
        assertThat(hall.outbox.ofTicket(new TicketId(5)).get(0).nextAttemptAt()).isNotNull();

        hall.clock.pass(Duration.ofMinutes(59));
        assertThat(Hall.all(out::work)).isZero();
        hall.clock.pass(Duration.ofMinutes(2));
        Hall.all(out::work);
        assertThat(server.taken).hasSize(6).endsWith("letter 4", "letter 5");
    }

    @Test
    void whatAPersonWroteIsNeverHeldButCounts() {
        hall.put(Hall.written(1, "answer 1", OLGA));
        for (var i = 2; i <= 4; i++) {
            hall.put(i, OLGA, "confirmation " + i);
        }
        hall.put(Hall.written(4, "answer 4", OLGA));
        hall.put(Hall.written(5, "answer 5", OLGA));
        Hall.all(out::work);

        assertThat(server.taken)
                .containsExactlyInAnyOrder("answer 1", "confirmation 2", "confirmation 3", "answer 4", "answer 5");
        assertThat(hall.outbox.ofTicket(new TicketId(4)))
                .extracting(Delivery::state)
                .containsExactly(State.HELD, State.SENT);
    }

    /** S1.2, complaint 1: the cap keeps one address quiet, not a ticket. */
    @Test
    void whomTheCapHoldsALetterBackFromBlocksNobody() {
        fill(OLGA);
        var confirmation = hall.put(Hall.letter(1, "confirmation", IVAN, OLGA));
        var question = hall.put(Hall.written(1, "question", IVAN, OLGA));
        var moved = hall.put(Hall.letter(1, "promiseChanged", IVAN, OLGA));
        var solution = hall.put(Hall.written(1, "solution", IVAN, OLGA));
        hall.put(1, "petr@client.example", "closed");
        server.taken.clear();
        Hall.all(out::work);

        assertThat(server.taken).containsExactly("confirmation", "question", "promiseChanged", "solution", "closed");
        for (var id : List.of(confirmation, moved)) {
            assertThat(hall.delivery(id, 1)).satisfies(it -> {
                assertThat(it.state()).isEqualTo(State.HELD);
                assertThat(it.held()).containsExactly(new EmailAddress(OLGA));
                assertThat(it.heldUntil()).isEqualTo(it.nextAttemptAt());
                assertThat(it.sentAt()).isNotNull();
            });
        }
        for (var id : List.of(question, solution)) {
            assertThat(hall.delivery(id, 1).state()).isEqualTo(State.SENT);
            assertThat(hall.delivery(id, 1).held()).isEmpty();
        }

        hall.clock.pass(Duration.ofMinutes(61));
        Hall.all(out::work);
        assertThat(server.taken).endsWith("closed", "confirmation", "promiseChanged");
        assertThat(hall.outbox.ofTicket(new TicketId(1)))
                .allSatisfy(it -> assertThat(it.state()).isEqualTo(State.SENT))
                .allSatisfy(it -> assertThat(it.held()).isEmpty());
    }

    /** S2.6 */
    @Test
    void aLetterToOurOwnStaffIsNeverHeld() {
        fill(OLGA);
        hall.transactions.executeWithoutResult(
                transaction -> hall.outbox.putForStaff(Hall.letter(1, "deadlineNear", OLGA)));
        Hall.all(out::work);

        assertThat(server.taken).endsWith("deadlineNear");
    }

    /** S1.2 */
    @Test
    void aLetterThatWaitsForDeliveryKeepsOnlyItsOwnAddressesWaiting() {
        fill(OLGA);
        server.defers(IVAN);
        var first = hall.put(Hall.letter(1, "first", IVAN, OLGA));
        out.work();
        hall.put(Hall.written(1, "to both", OLGA, "petr@client.example"));
        hall.put(1, IVAN, "second");
        server.taken.clear();
        Hall.all(out::work);

        assertThat(hall.delivery(first, 1)).satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.WAITING);
            assertThat(it.held()).containsExactly(new EmailAddress(OLGA));
        });
        assertThat(server.taken).containsExactly("to both");

        server.isUp();
        hall.clock.pass(Duration.ofMinutes(5));
        Hall.all(out::work);
        assertThat(server.taken).containsExactly("to both", "first", "second");
    }

    /** So many letters as an address gets within an hour. */
    private void fill(String address) {
        for (var i = 0; i < Hall.SETTINGS.outPerAddressAndHour(); i++) {
            hall.put(100 + i, address, "filler");
        }
        Hall.all(out::work);
    }

    @Test
    void anAgentMaySendAHeldMessageAtOnce() {
        OutboxId last = null;
        for (var i = 1; i <= 4; i++) {
            last = hall.put(i, OLGA, "letter " + i);
        }
        Hall.all(out::work);
        hall.outbox.sendAgain(last);
        Hall.all(out::work);
        assertThat(server.taken).endsWith("letter 4");
    }

    @Test
    void aSecondCopyAfterACrashCarriesTheSameMessageId() {
        hall.put(1, OLGA, "letter");
        var crash = new boolean[] {true};
        Courier crashing = (message, messageId, recipients) -> {
            var handover = server.hand(message, messageId, recipients);
            if (crash[0]) {
                crash[0] = false;
                throw new IllegalStateException("the power went");
            }
            return handover;
        };
        var node = hall.out(crashing);
        node.work();
        hall.clock.pass(Duration.ofMinutes(1));
        node.work();

        assertThat(server.messageIds).hasSize(2);
        assertThat(server.messageIds.get(0)).isEqualTo(server.messageIds.get(1));
        assertThat(hall.outbox.ofTicket(new TicketId(1)).get(0).messageId()).isEqualTo(server.messageIds.get(0));
    }

    @Test
    void aFallOfTheDatabaseIsNoRefusal() {
        var id = hall.put(1, OLGA, "letter");
        var falls = hall.out((message, messageId, recipients) -> {
            hall.jdbc
                    .sql("select pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
            throw new AssertionError("the connection is dead");
        });
        falls.work();
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.WAITING);

        // Had it counted as a refusal for now, the next one would be the last.
        hall.clock.pass(Duration.ofDays(4));
        server.defers(OLGA);
        out.work();
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.WAITING);
        server.isUp();
        hall.clock.pass(Duration.ofMinutes(5));
        out.work();
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.SENT);
        assertThat(hall.events).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotSendSecondCopies() {
        server.refuses(OLGA);
        var id = hall.put(Hall.letter(1, "both", OLGA, IVAN));
        hall.listenerProblem = new IllegalStateException("listener");
        out.work();
        hall.listenerProblem = null;
        hall.clock.pass(Duration.ofMinutes(1));
        Hall.all(out::work);

        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.FAILED);
        assertThat(hall.events).hasSize(1);
        assertThat(hall.jdbc
                        .sql("select count(*) from desk.outbox_sent where address = '" + IVAN + "'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void severalNodesSendEachMessageOnceAndInOrder() throws Exception {
        for (var i = 0; i < 40; i++) {
            for (var ticket = 1; ticket <= 5; ticket++) {
                hall.put(ticket, "a" + i + "t" + ticket + "@client.example", ticket + "." + (100 + i));
            }
        }
        var nodes = Executors.newFixedThreadPool(4);
        for (var i = 0; i < 4; i++) {
            var node = hall.out(server);
            nodes.execute(() -> {
                while (hall.jdbc
                                .sql("select count(*) from desk.outbox where next_attempt_at is not null")
                                .query(Long.class)
                                .single()
                        > 0) {
                    node.work();
                }
            });
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(120, TimeUnit.SECONDS)).isTrue();

        assertThat(server.taken).hasSize(200).doesNotHaveDuplicates();
        for (var ticket = 1; ticket <= 5; ticket++) {
            var prefix = ticket + ".";
            assertThat(server.taken.stream().filter(it -> it.startsWith(prefix)).toList())
                    .isSorted();
        }
    }

    @Test
    void findsTheTicketOfItsOwnMessageIdsAndOfNoForgedOnes() {
        hall.put(42, OLGA, "letter");
        var messageId = hall.outbox.ofTicket(new TicketId(42)).get(0).messageId();

        assertThat(hall.outbox.ticketOf(messageId)).hasValue(new TicketId(42));
        assertThat(hall.outbox.ticketOf(messageId.toUpperCase(Locale.ROOT))).hasValue(new TicketId(42));
        assertThat(hall.outbox.ticketOf(messageId.replace("<t42.", "<t43."))).isEmpty();
        assertThat(hall.outbox.ticketOf(messageId.replace(".o1.", ".o2."))).isEmpty();
        assertThat(hall.outbox.ticketOf("<t42.o1.000000000000000000000000@desk.example>"))
                .isEmpty();
        assertThat(hall.outbox.ticketOf("<1@client.example>")).isEmpty();
    }

    @Test
    void aBounceIsFoundByItsMessageIdOrByTheAddressItCouldNotReach() {
        var first = hall.put(1, OLGA, "first");
        var second = hall.put(2, OLGA, "second");
        Hall.all(out::work);
        var messageId = hall.delivery(first, 1).messageId();

        assertThat(hall.outbox.bounced(bounce(null, messageId, true))).hasValue(new TicketId(1));
        assertThat(hall.delivery(first, 1).state()).isEqualTo(State.BOUNCED);
        assertThat(hall.outbox.bounced(bounce(OLGA, null, true))).hasValue(new TicketId(2));
        assertThat(hall.delivery(second, 2).state()).isEqualTo(State.BOUNCED);
        assertThat(hall.events).hasSize(2);

        assertThat(hall.outbox.bounced(bounce(IVAN, null, true))).isEmpty();
        hall.outbox.sendAgain(first);
        Hall.all(out::work);
        assertThat(hall.delivery(first, 1).state()).isEqualTo(State.SENT);
    }

    @Test
    void aReportOfDelayDoesNotMakeItUndelivered() {
        var id = hall.put(1, OLGA, "first");
        Hall.all(out::work);

        assertThat(hall.outbox.bounced(bounce(OLGA, null, false))).hasValue(new TicketId(1));
        assertThat(hall.delivery(id, 1).state()).isEqualTo(State.SENT);
        assertThat(hall.delivery(id, 1).problem()).contains("5.1.1");
        assertThat(hall.sent).hasSize(1);
        assertThat(hall.events).isEmpty();
    }

    private static Bounce bounce(String recipient, String messageId, boolean permanent) {
        return new Bounce(
                recipient == null ? null : new EmailAddress(recipient), messageId, "5.1.1", permanent, "no such user");
    }
}
