package org.zayavka.customer;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a caller by the contract and the surname that they state (S3.7).
 *
 * @param contract the one of that number, also where the surname is another one
 * @param contact whose surname it is; absent when there are several, or the contract is made out to an entrepreneur
 */
public record CallerCheck(
        Result result,
        @Nullable Contract contract,
        @Nullable Company company,
        @Nullable Contact contact) {

    public enum Result {
        VERIFIED,
        /** The number or the surname was not stated. */
        INCOMPLETE,
        NO_SUCH_CONTRACT,
        CONTRACT_OVER,
        OTHER_SURNAME
    }

    static CallerCheck of(Result result) {
        return new CallerCheck(result, null, null, null);
    }
}
