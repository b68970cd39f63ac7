package org.zayavka.customer;

import java.util.List;

/** Who is on the phone (S3.7). */
public interface Callers {

    /**
     * Whom an operator means who types a contract's number, a surname, a phone in any notation or the last digits of
     * one, or several of these; the likeliest first. One query.
     */
    List<Caller> find(String typed, int limit);

    /**
     * Whether number and surname belong together: ё is е, case is no matter, initials or names may stand beside it.
     *
     * @param phone tells apart two of one surname; may be empty
     */
    CallerCheck check(String contractNumber, String surname, String phone);

    /** What was typed in one line, taken apart: the contract's number and the surname, each empty when not there. */
    Stated stated(String typed);

    record Stated(String contractNumber, String surname) {}
}
