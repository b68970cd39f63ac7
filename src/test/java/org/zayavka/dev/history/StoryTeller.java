package org.zayavka.dev.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.zayavka.shared.Language;

/** Tells what became of a request; the same for the same seed, place and moment. */
final class StoryTeller {

    private static final List<String> PLACES =
            List.of("кабинет 214", "кабинет 305", "второй этаж", "приёмная", "у секретаря", "склад", "зал переговоров");
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final Duration SILENCE = Duration.ofDays(3);

    private final Scene scene;

    StoryTeller(Scene scene) {
        this.scene = scene;
    }

    Story tell(long index, Instant arrived) {
        var dice = Dice.of(scene.seed(), index);
        var person = scene.cast().who(dice);
        var topic = dice.one(person.topics(), each -> each.weight);
        var life = new Life(scene, dice, person, topic, subject(topic, dice), arrived);
        life.register();
        var reaction = slowness(life) * life.ruling.level().reaction().toMinutes();
        if (dice.chance(0.025)) {
            life.declareUrgent(life.now.plus(minutes(dice.around(25, 0.7))));
            reaction = 0.6 * life.ruling.level().reaction().toMinutes();
        }
        if (dice.chance(0.015)) {
            life.withdraw(life.now.plus(minutes(dice.around(20, 0.6))));
            return life.story(index);
        }
        life.react(dice.around(0.33 * reaction, 0.75));
        work(life);
        return life.story(index);
    }

    private static String subject(Topic topic, Dice dice) {
        var placed = topic.language == Language.RU && !topic.billing && dice.chance(0.5);
        return placed ? topic.subject + " (" + dice.one(PLACES) + ")" : topic.subject;
    }

    /** Busy days and nights make all slower; urgent matters less so. */
    private double slowness(Life life) {
        var load = scene.timetable().load(life.now);
        var night = life.calendar.isAlwaysOpen() && !scene.office().isOpen(life.now) ? 1.25 : 1;
        return life.ruling.priority().equals("urgent") ? Math.sqrt(load) : load * night;
    }

    private void work(Life life) {
        var dice = life.dice;
        var left = dice.around(
                0.25 * slowness(life) * life.ruling.level().solution().toMinutes(), 0.8);
        for (var probability = 0.22; dice.chance(probability); probability /= 5) {
            var first = left * dice.between(0.1, 0.5);
            life.ask(first);
            if (dice.chance(0.05)) {
                life.giveUp(life.now.plus(PATIENCE));
                afterwards(life);
                return;
            }
            life.answered(life.awake(life.now.plus(minutes(Math.min(dice.around(200, 1.1), 6 * 24 * 60)))));
            left -= first;
        }
        if (life.ruling.queue().equals("line1") && dice.chance(0.18)) {
            life.escalate(left * 0.3);
            left *= 1.1;
        }
        life.solve(left, dice.chance(0.03) ? "DECLINED" : "SOLVED");
        afterwards(life);
    }

    private void afterwards(Life life) {
        var dice = life.dice;
        var solved = life.now;
        var closes = solved.plus(SILENCE);
        var reply = life.awake(solved.plus(minutes(dice.around(300, 1))));
        var what = dice.between(0, 1);
        if (what < 0.07 && life.openedTimes < 3 && reply.isBefore(closes)) {
            life.reopen(reply);
            life.solve(dice.around(0.1 * life.ruling.level().solution().toMinutes(), 0.6), "SOLVED");
            afterwards(life);
        } else if (what < 0.45 && reply.isBefore(closes)) {
            confirm(life, reply);
        } else if (closes.isAfter(scene.end()) && solved.isBefore(scene.end()) && dice.chance(0.9)) {
            // Else the end of the history would be full of tickets that wait for silence.
            var left = Duration.between(solved, scene.end()).toSeconds();
            confirm(life, solved.plusSeconds((long) (left * dice.between(0.1, 0.9))));
        } else {
            if (what < 0.55 && reply.isBefore(closes)) {
                life.thank(reply, false);
            }
            life.close(closes.plusSeconds((long) dice.between(0, 5)), "SILENCE");
        }
    }

    private static void confirm(Life life, Instant at) {
        life.thank(at, true);
        life.close(at.plusMillis(20), "CONFIRMED");
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds((long) (60 * Math.max(1, minutes)));
    }
}
