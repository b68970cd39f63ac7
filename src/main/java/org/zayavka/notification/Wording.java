package org.zayavka.notification;

import java.time.Instant;
import java.time.ZoneId;
import org.zayavka.shared.Language;
import org.zayavka.shared.RussianPlural;
import org.zayavka.sla.BusinessCalendar;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Priority;

/** Numbers, priorities and hours as one reader says them. */
record Wording(Language language) {

    String say(String russian, String english) {
        return language.say(russian, english);
    }

    String priority(Priority priority) {
        return switch (priority) {
            case URGENT -> say("срочный", "urgent");
            case HIGH -> say("высокий", "high");
            case NORMAL -> say("обычный", "normal");
            case LOW -> say("низкий", "low");
        };
    }

    /** A department in words; one that was added later by its code. */
    String department(String code) {
        return switch (code) {
            case "support" -> say("поддержка", "support");
            case "billing" -> say("расчёты", "billing");
            default -> code;
        };
    }

    /** "1 заявка", "3 заявки", "11 заявок". */
    String tickets(int number) {
        return number + " "
                + say(RussianPlural.of(number, "заявка", "заявки", "заявок"), number == 1 ? "ticket" : "tickets");
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
}
