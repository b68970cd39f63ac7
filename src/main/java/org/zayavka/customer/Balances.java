package org.zayavka.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.zayavka.shared.Language;

/**
 * What the billing program says of balances (S3.7). Each word is the whole balance at a moment, so the same word may come
 * twice and words may overtake each other: the one of the latest moment counts.
 */
public interface Balances {

    int MOST = 10_000;

    /**
     * Takes what it can in one transaction.
     *
     * @param told at most {@link #MOST}
     * @param by the name of the program, for the audit trail
     */
    Report take(List<Told> told, String by);

    /**
     * @param contract its number, in any case
     * @param balance in roubles with kopecks; negative for a debt
     * @param asOf the moment of which it is true
     */
    record Told(String contract, BigDecimal balance, Instant asOf) {}

    /**
     * @param set how many balances are others now
     * @param unchanged how many were so already
     * @param older how many words were about a moment before the one that is known
     */
    record Report(int set, int unchanged, int older, List<Refused> refused) {}

    /** @param line its place in what was told, the first is 1 */
    record Refused(int line, String contract, String russian, String english) {

        public String text(Language language) {
            return language.say(russian, english);
        }
    }
}
