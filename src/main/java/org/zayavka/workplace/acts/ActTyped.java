package org.zayavka.workplace.acts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.billing.Act;
import org.zayavka.billing.PriceItem;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Faults.Fault;
import org.zayavka.visit.VisitState;

/** Reads what an engineer typed into an act, and collects all that is wrong with it. */
final class ActTyped {

    static final String POSITION = "position-";

    private static final Map<String, VisitState> OUTCOMES = Map.of(
            "done", VisitState.DONE,
            "another", VisitState.ANOTHER_NEEDED,
            "nobodyThere", VisitState.NOBODY_THERE,
            "declined", VisitState.DECLINED);
    private static final Set<VisitState> ACCEPTED = Set.of(VisitState.DONE, VisitState.ANOTHER_NEEDED);
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");
    private static final int LONGEST = 8000;
    private static final int LONGEST_NAME = 200;
    /** The clock of a phone and ours need not agree. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Duration LONGEST_VISIT = Duration.ofHours(24);
    private static final Duration OLDEST = Duration.ofDays(31);

    private final Map<String, String> typed;
    private final ZoneId zone;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    ActTyped(Map<String, String> typed, ZoneId zone, Instant now) {
        this.typed = typed;
        this.zone = zone;
        this.now = now;
    }

    void fault(String field, String russian, String english) {
        faults.add(new Fault(field, russian, english));
    }

    /** @throws Faults when something is wrong */
    void check() {
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
    }

    /** DONE when nothing was chosen, with a fault. */
    VisitState outcome() {
        var outcome = OUTCOMES.get(text("outcome", 20));
        if (outcome == null) {
            fault("outcome", "Выберите, чем кончился выезд.", "Choose how the visit ended.");
            return VisitState.DONE;
        }
        return outcome;
    }

    /**
     * When they came and went.
     *
     * @param agreed when the visit was to begin; null when nobody knows
     */
    Times times(VisitState outcome, @Nullable Instant agreed) {
        var arrived = moment("arrived");
        if (arrived != null && agreed != null && day(arrived).isBefore(day(agreed))) {
            fault(
                    "arrived",
                    "Выезд назначен на другой, более поздний день: попросите диспетчера перенести его, и напишите акт.",
                    "The visit is agreed for a later day: ask the dispatcher to move it, then write the act.");
        }
        var left = moment("left");
        if (arrived == null && text("arrived", 40).isEmpty()) {
            fault("arrived", "Укажите, когда вы приехали.", "Say when you arrived.");
        }
        if (left == null && text("left", 40).isEmpty() && outcome != VisitState.NOBODY_THERE) {
            fault("left", "Укажите, когда вы закончили.", "Say when you finished.");
        }
        plausible("arrived", arrived);
        plausible("left", left);
        if (arrived != null && left != null) {
            inOrder(arrived, left);
        }
        return new Times(arrived, left);
    }

    record Times(@Nullable Instant arrived, @Nullable Instant left) {}

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private void plausible(String field, @Nullable Instant at) {
        if (at != null && at.isAfter(now.plus(AHEAD))) {
            fault(field, "Это время ещё не наступило.", "This time is still to come.");
        } else if (at != null && at.isBefore(now.minus(OLDEST))) {
            fault(field, "Это больше месяца назад: проверьте дату.", "This is more than a month ago: check the date.");
        }
    }

    private void inOrder(Instant arrived, Instant left) {
        if (left.isBefore(arrived)) {
            fault(
                    "left",
                    "Уехали раньше, чем приехали: проверьте время.",
                    "This is before you arrived: check the time.");
        } else if (Duration.between(arrived, left).compareTo(LONGEST_VISIT) > 0) {
            fault("left", "Выезд длиннее суток: проверьте даты.", "This is longer than a day: check the dates.");
        }
    }

    private @Nullable Instant moment(String field) {
        var text = text(field, 40);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            fault(
                    field,
                    "Это не время: нужен вид 24.11.2026, 12:05.",
                    "This is no time: write it like 2026-11-24T12:05.");
            return null;
        }
    }

    String work(VisitState outcome) {
        var work = text("work", LONGEST);
        if (work.isEmpty() && ACCEPTED.contains(outcome)) {
            fault("work", "Опишите, что сделано.", "Describe what was done.");
        }
        return work;
    }

    String reason(VisitState outcome) {
        if (outcome == VisitState.DONE) {
            return "";
        }
        var reason = text("reason", LONGEST);
        if (reason.isEmpty()) {
            fault("reason", "Напишите почему: это прочтёт клиент.", "Write why: the customer will read it.");
        }
        return reason;
    }

    String acceptedBy(VisitState outcome) {
        var name = text("acceptedBy", LONGEST_NAME);
        if (name.isEmpty() && ACCEPTED.contains(outcome)) {
            fault("acceptedBy", "Напишите, кто принял работу.", "Write who accepted the work.");
        }
        return outcome == VisitState.NOBODY_THERE ? "" : name;
    }

    /** How it was signed: drawn where there is a drawing, else by the name typed. */
    Act.Signed signed(VisitState outcome, boolean isDrawn) {
        if (!ACCEPTED.contains(outcome)) {
            return isDrawn ? Act.Signed.DRAWN : Act.Signed.NONE;
        }
        if (isDrawn) {
            return Act.Signed.DRAWN;
        }
        if (!text("typedSignature", 10).equals("yes")) {
            fault(
                    "signature",
                    "Нужна подпись: нарисуйте её или отметьте, что имя вписано вместо подписи.",
                    "A signature is needed: draw it, or tick that the name stands for it.");
        }
        return Act.Signed.TYPED;
    }

    /** What is paid for, at the prices of the list; nobody pays when nobody was there. */
    List<Act.Position> positions(List<PriceItem> prices, VisitState outcome) {
        var positions = new ArrayList<Act.Position>();
        for (var price : prices) {
            var quantity = quantity(price);
            if (quantity.signum() > 0 && outcome != VisitState.NOBODY_THERE) {
                positions.add(new Act.Position(price.item(), price.title(), price.unit(), quantity, price.price()));
            }
        }
        refuseUnknown(prices);
        return positions;
    }

    /** The list may have changed while the engineer was typing. */
    private void refuseUnknown(List<PriceItem> prices) {
        for (var field : typed.keySet()) {
            if (field.startsWith(POSITION)
                    && !text(field, 20).isEmpty()
                    && !text(field, 20).equals("0")
                    && prices.stream().noneMatch(price -> field.equals(POSITION + price.item()))) {
                var item = field.substring(POSITION.length());
                fault(
                        "positions",
                        "Позиции " + item + " в прейскуранте больше нет: обновите страницу, написанное останется.",
                        "Item " + item + " is no longer in the price list: reload the page, what you typed stays.");
            }
        }
    }

    private BigDecimal quantity(PriceItem price) {
        var field = POSITION + price.item();
        var text = text(field, 20).replace(" ", "");
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!QUANTITY.matcher(text).matches()) {
            fault(field, "Количество — число, например 2 или 1,5.", "A quantity is a number, e.g. 2 or 1.5.");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** Without what no page can show. */
    private String text(String field, int longest) {
        var text = typed.getOrDefault(field, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (text.length() > longest) {
            fault(
                    field,
                    "Не длиннее " + longest + " знаков, сейчас " + text.length() + ".",
                    "No longer than " + longest + " characters, it has " + text.length() + ".");
        }
        return text;
    }
}
