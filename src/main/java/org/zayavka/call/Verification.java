package org.zayavka.call;

import org.zayavka.customer.CallerCheck;

/** Whether it is known who calls, and if not, why (S3.7). */
public enum Verification {
    VERIFIED,
    /** The number or the surname is missing. */
    INCOMPLETE,
    NO_SUCH_CONTRACT,
    CONTRACT_OVER,
    OTHER_SURNAME,
    /** They belong together, but the caller did not tell them. */
    NOT_SELF_STATED;

    static Verification of(CallerCheck.Result check, boolean selfStated) {
        return switch (check) {
            case VERIFIED -> selfStated ? VERIFIED : NOT_SELF_STATED;
            case INCOMPLETE -> INCOMPLETE;
            case NO_SUCH_CONTRACT -> NO_SUCH_CONTRACT;
            case CONTRACT_OVER -> CONTRACT_OVER;
            case OTHER_SURNAME -> OTHER_SURNAME;
        };
    }
}
