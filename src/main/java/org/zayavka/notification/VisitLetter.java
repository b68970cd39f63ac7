package org.zayavka.notification;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The letters about a field visit, to the requester and to whoever is responsible there (S3.3–S3.6). */
public enum VisitLetter {
    /** What to have ready. */
    PREPARE("visitPrepare", Appointment.NONE),
    CONFIRMED("visitConfirmed", Appointment.REQUEST),
    MOVED("visitMoved", Appointment.REQUEST),
    /** A more urgent visit took the time: an apology. */
    DISPLACED("visitDisplaced", Appointment.REQUEST),
    CANCELLED("visitCancelled", Appointment.CANCEL),
    REMINDER("visitReminder", Appointment.NONE),
    /** With the paper. */
    ACT("visitAct", Appointment.NONE),
    /** Tells the charge. */
    NOBODY_THERE("visitNobodyThere", Appointment.NONE);

    /** What the letter asks of the reader's calendar (RFC 5546). */
    enum Appointment {
        NONE,
        REQUEST,
        CANCEL
    }

    private final String code;
    private final Appointment appointment;

    VisitLetter(String code, Appointment appointment) {
        this.code = code;
        this.appointment = appointment;
    }

    /** As models and the folders of texts name it. */
    public String code() {
        return code;
    }

    Appointment appointment() {
        return appointment;
    }

    /** Whether it is worth as much an hour later: what is over is; when somebody comes, or does not, is not. */
    boolean mayWait() {
        return this == ACT || this == NOBODY_THERE;
    }

    /** @throws IllegalArgumentException naming the letters there are */
    public static VisitLetter ofCode(String code) {
        return Arrays.stream(values())
                .filter(letter -> letter.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Письма «%s» о выезде нет. (There is no such letter about a visit.) Есть: %s."
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(VisitLetter::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
