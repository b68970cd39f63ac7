package org.zayavka.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.zayavka.shared.Language;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Priority;

/** Numbers, priorities and hours as one reader says them. */
record Wording(Language language) {

    String say(String russian, String english) {
        return language == Language.EN ? english : russian;
    }

    String priority(Priority priority) {
        return switch (priority) {
            case URGENT -> say("срочный", "urgent");
            case HIGH -> say("высокий", "high");
            case NORMAL -> say("обычный", "normal");
            case LOW -> say("низкий", "low");
        };
    }

    /** "1 заявка", "3 заявки", "11 заявок". */
    String tickets(int number) {
        return number + " " + say(plural(number, "заявка", "заявки", "заявок"), number == 1 ? "ticket" : "tickets");
    }

    /** What stands in the conversation where a letter could not be written to anybody. */
    String notSent(Letter letter) {
        return say(
                        "Письмо «%s» не отправлено: у заявителя нет адреса, на который можно писать. Свяжитесь с ним иначе.",
                        "The letter “%s” was not sent: the requester has no address to write to. Get in touch another way.")
                .formatted(title(letter));
    }

    private String title(Letter letter) {
        return switch (letter) {
            case CONFIRMATION -> say("Заявка принята", "Ticket registered");
            case QUESTION -> say("Вопрос", "Question");
            case REMINDER -> say("Напоминание о вопросе", "Reminder");
            case SOLUTION -> say("Решение", "Solution");
            case DECLINED -> say("Заявка отклонена", "Ticket declined");
            case DUPLICATE -> say("Заявка повторяет другую", "Duplicate");
            case NO_ANSWER -> say("Ответа нет", "No answer");
            case WITHDRAWN -> say("Заявка отозвана", "Withdrawn");
            case PROMISE_CHANGED -> say("Новый срок", "New deadline");
        };
    }

    /** The name of the hours, with the place of the clock where the reader's clock shows another time. */
    String hours(BusinessCalendar calendar, ZoneId reader, Instant now) {
        var name = calendar.name(language);
        var theirs = now.atZone(calendar.zone());
        if (calendar.isAlwaysOpen()
                || theirs.getOffset().equals(reader.getRules().getOffset(now))) {
            return name;
        }
        return name + say(" (время: ", " (") + Moments.zoneName(theirs, language) + ")";
    }

    private static String plural(int number, String one, String few, String many) {
        int tens = number % 100;
        int ones = number % 10;
        if (ones == 1 && tens != 11) {
            return one;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
    }
}
