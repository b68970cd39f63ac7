package org.zayavka.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Phones as they are compared: by the number within its country, however they are written. */
final class PhoneDigits {

    private static final String REGION = "RU";
    private static final int FEWEST = 4;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneDigits() {}

    /**
     * The rows of digits by which a phone is found that is typed wholly, from its beginning or by its last digits;
     * empty for what is too short.
     */
    static Set<String> searched(String typed) {
        var digits = typed.replaceAll("\\D", "");
        var found = new LinkedHashSet<String>();
        if (digits.length() < FEWEST) {
            return found;
        }
        var whole = national(typed);
        if (!whole.isEmpty()) {
            return Set.of(whole);
        }
        found.add(digits);
        // What people dial before the town's code, of which nobody knows yet whether it is that.
        if (typed.strip().matches("(?:\\+\\s*7|8|0).*") && digits.length() > FEWEST) {
            found.add(digits.substring(1));
        }
        return found;
    }

    /** The number without its country; empty when it is no whole number. */
    static String national(String written) {
        for (var text : List.of(written, "+" + written)) {
            try {
                var number = NUMBERS.parse(text, REGION);
                if (NUMBERS.isValidNumber(number)) {
                    return NUMBERS.getNationalSignificantNumber(number);
                }
            } catch (NumberParseException noNumber) {
                // Then it is looked for as it is.
            }
        }
        return "";
    }

    static boolean same(String one, String other) {
        var number = national(one);
        return !number.isEmpty() && number.equals(national(other));
    }
}
