package org.zayavka.visit;

import org.zayavka.shared.Refusal;

/** Who may be displaced by whom (S3.6). */
final class Displacing {

    private Displacing() {}

    /** @throws Refusal with the rule in words */
    static void refuse(Visit urgent, Visit other, boolean headConsents) {
        if (other.state() != VisitState.AGREED) {
            throw new Refusal(
                    "Выезд по заявке № " + other.ticket() + " уже не подвинуть: обновите страницу.",
                    "The visit of ticket no. " + other.ticket() + " can't be moved any more: reload the page.");
        }
        if (other.priority() >= urgent.priority()) {
            throw new Refusal(
                    "Заявка № " + other.ticket() + " не менее срочная, чем № " + urgent.ticket()
                            + ": её выезд не подвинуть. Выберите другое время.",
                    "Ticket no. " + other.ticket() + " is no less urgent than no. " + urgent.ticket()
                            + ": its visit can't be displaced. Choose another time.");
        }
        if (other.displacedTimes() > 0 && !headConsents) {
            throw new Refusal(
                    "Выезд по заявке № " + other.ticket()
                            + " уже двигали ради срочного. Второй раз — только с согласия руководителя: попросите его"
                            + " подтвердить.",
                    "The visit of ticket no. " + other.ticket()
                            + " was displaced before. A second time needs the consent of the head of the desk: ask them"
                            + " to confirm.");
        }
    }
}
