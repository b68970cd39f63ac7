package org.zayavka.visit;

import java.time.Instant;
import org.zayavka.shared.Refusal;

/** What a visit can't do without (S3.3). */
final class VisitRequests {

    private VisitRequests() {}

    /** @throws Refusal naming what is missing or impossible */
    static void check(VisitRequest what, Instant now) {
        if (what.skill().isBlank() || what.address().isBlank()) {
            throw new Refusal(
                    "Для выезда нужны вид работы и адрес. Заполните их.",
                    "A visit needs the kind of work and the address. Fill them in.");
        }
        if (what.responsible().name().isBlank() || what.responsible().phone().isBlank()) {
            throw new Refusal(
                    "Для выезда нужно ответственное лицо и его телефон: инженеру должно быть кому позвонить и кому сдать"
                            + " работу.",
                    "A visit needs a responsible person and their phone: the engineer must have somebody to call and to"
                            + " hand the work over to.");
        }
        var from = what.wishedFrom();
        var until = what.wishedUntil();
        if (until != null && !until.isAfter(now)) {
            throw new Refusal(
                    "Желаемое время уже прошло. Выберите другое.", "The time wished has passed. Choose another one.");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Refusal(
                    "«Приехать не раньше» позже, чем «начать не позже». Исправьте желаемое время.",
                    "“Come no earlier than” is later than “Begin no later than”. Correct the time wished.");
        }
    }
}
