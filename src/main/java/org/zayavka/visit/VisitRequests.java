package org.zayavka.visit;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.PhoneNumbers;
import org.zayavka.shared.Refusal;

/** What a visit can't do without (S3.3). */
final class VisitRequests {

    private VisitRequests() {}

    /**
     * @param known phones that were taken before: of a visit that goes on nobody is asked again
     * @return with the phone as it is dialled from anywhere
     * @throws Refusal naming what is missing or impossible
     */
    static VisitRequest checked(VisitRequest what, Set<String> known, Instant now) {
        refuseMissing(what);
        refuseImpossible(what.wishedFrom(), what.wishedUntil(), now);
        var phone = what.responsible().phone();
        return what.reachedBy(known.contains(phone) ? phone : dialled(phone));
    }

    private static void refuseMissing(VisitRequest what) {
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
    }

    private static String dialled(String phone) {
        return PhoneNumbers.international(phone)
                .orElseThrow(() -> new Refusal(
                        "«" + phone + "» — не телефон. Запишите номер ответственного лица, например 8 916 000-11-22:"
                                + " инженер позвонит перед приездом.",
                        "“" + phone
                                + "” is no phone number. Write the number of the responsible person, e.g. +44 20 7946"
                                + " 0958: the engineer calls before coming."));
    }

    private static void refuseImpossible(@Nullable Instant from, @Nullable Instant until, Instant now) {
        var last = until == null ? from : until;
        if (last != null && !last.isAfter(now)) {
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
