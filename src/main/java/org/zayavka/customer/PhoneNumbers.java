package org.zayavka.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phone numbers as people say and type them. */
public final class PhoneNumbers {

    private static final String REGION = "RU";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * One number or several, each as it is dialled from anywhere: "+7 916 000-11-22"; numbers without a country are
     * Russian ones.
     *
     * @return empty when something in it can't be dialled
     */
    public static Optional<String> international(String typed) {
        var whole = one(typed.strip());
        if (whole.isPresent()) {
            return whole;
        }
        var parts = Arrays.stream(typed.split("[,;\n]|\\s(?:или|or)\\s"))
                .filter(part -> !part.isBlank())
                .map(part -> one(part.strip()))
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(parts.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")));
    }

    private static Optional<String> one(String typed) {
        // Whoever leaves the plus out means the country all the same.
        for (var text : List.of(typed, "+" + typed)) {
            try {
                var number = NUMBERS.parse(text, REGION);
                if (NUMBERS.isValidNumber(number)) {
                    return Optional.of(NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL)
                            .replace(" ext. ", " доб. "));
                }
            } catch (NumberParseException noNumber) {
                // Then it is none, or several.
            }
        }
        return Optional.empty();
    }
}
