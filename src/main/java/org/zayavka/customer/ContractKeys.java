package org.zayavka.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers of contracts and logins as they are compared: in one case, without spaces, with one kind of dash. */
final class ContractKeys {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");

    private static final Pattern SIGNS = Pattern.compile("[-/.]");

    private ContractKeys() {}

    static String key(String numberOrLogin) {
        return SPACES.matcher(folded(numberOrLogin)).replaceAll("");
    }

    /** As people say a number: 10024 for 100-24. */
    static String said(String number) {
        return SIGNS.matcher(key(number)).replaceAll("");
    }

    static String folded(String text) {
        var plain = Normalizer.normalize(text.replace("№", ""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        return DASHES.matcher(plain).replaceAll("-");
    }
}
