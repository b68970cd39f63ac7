package org.zayavka.visit;

import java.time.DateTimeException;
import java.time.Instant;
import org.zayavka.shared.Refusal;

/** A free time as the choice of a form: engineer and start. */
public record SlotKey(String engineer, Instant start) {

    public static String of(Slot slot) {
        return slot.engineer() + " " + slot.start();
    }

    /** @throws Refusal for what is no choice */
    public static SlotKey parse(String text) {
        int end = text.lastIndexOf(' ');
        try {
            return new SlotKey(text.substring(0, Math.max(end, 0)), Instant.parse(text.substring(end + 1)));
        } catch (DateTimeException wrong) {
            throw new Refusal(
                    "Время выезда не выбрано. Выберите его из списка или назначьте выезд на доске.",
                    "No time is chosen. Choose one of the list or agree the visit on the board.");
        }
    }
}
