package org.zayavka.portal;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.zayavka.billing.Charge;
import org.zayavka.shared.Language;
import org.zayavka.sla.Moments;
import org.zayavka.visit.Slot;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitState;

/** A visit in the words of its customer, in the customer's language and time. */
public record VisitView(
        Visit visit, String engineer, List<Slot> slots, Language language, ZoneId zone, Moments moments) {

    public String state() {
        return switch (visit.state()) {
            case REQUESTED ->
                language.say(
                        "Время пока не назначено: мы его подбираем.", "There is no time yet: we are looking for one.");
            case AGREED -> language.say("Выезд назначен.", "The visit is agreed.");
            case STARTED -> language.say("Инженер на месте.", "The engineer is there.");
            case DONE ->
                language.say(
                        "Работа выполнена, акт отправлен вам письмом.", "The work is done, the act was sent to you.");
            case CANCELLED -> language.say("Выезд отменён.", "The visit is cancelled.");
            case NOBODY_THERE ->
                language.say("Инженер приезжал, но его никто не встретил.", "The engineer came, but nobody was there.");
            case DECLINED -> language.say("Работу выполнить не удалось.", "The work could not be done.");
            case ANOTHER_NEEDED ->
                language.say(
                        "Понадобится ещё один выезд, мы о нём напишем.",
                        "Another visit is needed, we will write about it.");
        };
    }

    /** Whether the customer may still move or cancel it. */
    public boolean isChangeable() {
        return visit.state() == VisitState.AGREED;
    }

    public boolean isCancellable() {
        return isChangeable() || visit.state() == VisitState.REQUESTED;
    }

    public boolean isOpen() {
        return visit.state().isOpen();
    }

    public String moment(Instant at) {
        return moments.format(at, zone, language);
    }

    public String until(Instant at) {
        return moments.formatUntil(at, zone, language);
    }

    /** What a change or an empty drive has cost. */
    String charged(Charge fee) {
        var sum = fee.amount() == null ? "" : ": " + money(fee.amount());
        var why = switch (fee.reason()) {
            case CANCELLED ->
                language.say("За отмену позже бесплатного срока начислено", "Cancelling it late was charged");
            case MOVED -> language.say("За перенос позже бесплатного срока начислено", "Moving it late was charged");
            case NOBODY_THERE, WORK -> language.say("За пустой выезд начислено", "The empty visit was charged");
        };
        return why
                + language.say(
                        " по пункту " + fee.item() + " прейскуранта № " + fee.list(),
                        " by item " + fee.item() + " of price list no. " + fee.list())
                + sum + ".";
    }

    public String money(BigDecimal roubles) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(roubles.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(roubles) + " ₽";
    }

    /** How a free time is sent back: when, and who would come. */
    public static String value(Slot slot) {
        return slot.start() + "/" + slot.engineer();
    }
}
