package org.zayavka.call;

import org.zayavka.shared.Language;

/**
 * A call as the operator takes it.
 *
 * @param operator a login
 * @param caller what the operator typed to find the caller
 * @param contractNumber as it was stated; may be empty, like the surname
 * @param selfStated whether the caller told number and surname, and nobody prompted (S3.7)
 */
public record NewCall(
        String operator,
        String caller,
        String contractNumber,
        String surname,
        boolean selfStated,
        String phone,
        String about,
        Language language) {

    NewCall stating(String number, String name) {
        return new NewCall(operator, caller, number, name, selfStated, phone, about, language);
    }
}
