package org.zayavka.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zayavka.shared.Language;

/**
 * A position of a price list.
 *
 * @param list e.g. {@code 3}
 * @param item e.g. {@code 1.1}
 * @param unit of one, e.g. "hour"
 * @param price of one, in roubles
 * @param validFrom the day it begins to hold
 * @param offered whether there is such work from that day on
 */
public record PriceItem(
        long id,
        String list,
        String item,
        InBoth title,
        InBoth unit,
        BigDecimal price,
        LocalDate validFrom,
        boolean offered,
        int version) {

    /** Words in both languages. */
    public record InBoth(String russian, String english) {

        public String in(Language language) {
            return language.say(russian, english);
        }
    }

    public String title(Language language) {
        return title.in(language);
    }

    public String unit(Language language) {
        return unit.in(language);
    }
}
