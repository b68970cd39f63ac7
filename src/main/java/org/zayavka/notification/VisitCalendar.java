package org.zayavka.notification;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.zayavka.notification.VisitLetter.Appointment;
import org.zayavka.shared.EmailAddress;
import org.zayavka.visit.Visit;

/**
 * The appointment of a visit for other people's calendars (RFC 5545, RFC 5546): the same UID as long as it is the same
 * visit, a higher SEQUENCE with each change, moments in UTC so that every calendar shows them in its own zone.
 */
final class VisitCalendar {

    private VisitCalendar() {}

    /**
     * What is told of it.
     *
     * @param organizer our mailbox
     */
    record Told(
            String summary, String description, EmailAddress organizer, String organizerName, List<EmailAddress> to) {}

    static byte[] write(Visit visit, Appointment what, Told told, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Zayavka//Field visits//RU");
        calendar.setMethod(what == Appointment.CANCEL ? Method.cancel() : Method.request());
        calendar.addEvent(event(visit, what, told, now));
        // The library counts characters: a Russian line of 75 is twice too long.
        return FoldedLines.of(Biweekly.write(calendar).version(ICalVersion.V2_0).go());
    }

    private static VEvent event(Visit visit, Appointment what, Told told, Instant now) {
        var event = new VEvent();
        event.setUid(uid(visit, told.organizer()));
        event.setSequence(visit.icsSequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(visit.agreedStart()), true);
        event.setDateEnd(Date.from(visit.agreedEnd()), true);
        event.setSummary(told.summary());
        event.setDescription(told.description());
        event.setLocation(visit.request().address());
        event.setStatus(what == Appointment.CANCEL ? Status.cancelled() : Status.confirmed());
        event.setTransparency(Transparency.opaque());
        event.setOrganizer(new Organizer(told.organizerName(), told.organizer().value()));
        told.to().forEach(address -> event.addAttendee(attendee(address)));
        return event;
    }

    /** The time is agreed already: nobody is asked for an answer, which would reach the desk as a letter. */
    private static Attendee attendee(EmailAddress address) {
        var attendee = new Attendee(null, address.value());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    static String uid(Visit visit, EmailAddress organizer) {
        var address = organizer.value();
        return "visit-" + visit.id() + "@" + address.substring(address.indexOf('@') + 1);
    }
}
