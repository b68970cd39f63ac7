package org.zayavka.workplace.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.zayavka.customer.Balances.Told;
import org.zayavka.shared.Language;

/** Reads one line of what the billing program tells. */
final class BalanceLine {

    private static final int LONGEST = 100;
    private static final Pattern SUM = Pattern.compile("[-+]?\\d{1,40}(\\.\\d{1,40})?([eE][-+]?\\d{1,3})?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Before any desk; far earlier moments the database does not know. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private BalanceLine() {}

    /** Why a line can't be taken. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String russian;
        private final String english;

        Unreadable(String russian, String english) {
            super(english);
            this.russian = russian;
            this.english = english;
        }

        String text(Language language) {
            return language.say(russian, english);
        }
    }

    static Told read(JsonNode line) throws Unreadable {
        if (!line.isObject()) {
            throw new Unreadable(
                    "Вместо остатка пусто: нужны contract, balance и asOf.",
                    "There is no balance here: contract, balance and asOf are needed.");
        }
        return new Told(number(line), sum(line), moment(line));
    }

    /** The contract's number as far as it can be read, for naming the line; may be empty. */
    static String contract(JsonNode line) {
        var text = CONTROL.matcher(line.path("contract").asText(""))
                .replaceAll(" ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String number(JsonNode line) throws Unreadable {
        var contract = value(line, "contract");
        if (contract.length() > LONGEST || CONTROL.matcher(contract).find()) {
            throw new Unreadable("contract: это не номер договора.", "contract: this is no number of a contract.");
        }
        return contract;
    }

    private static BigDecimal sum(JsonNode line) throws Unreadable {
        var sum = value(line, "balance");
        if (!SUM.matcher(sum).matches()) {
            throw new Unreadable(
                    "balance: «" + shown(sum) + "» — не число. Нужно, например, -4500.00.",
                    "balance: “" + shown(sum) + "” is no number. It takes e.g. -4500.00.");
        }
        return new BigDecimal(sum);
    }

    private static Instant moment(JsonNode line) throws Unreadable {
        var moment = value(line, "asOf");
        try {
            var at = OffsetDateTime.parse(moment).toInstant();
            if (!at.isBefore(EARLIEST)) {
                return at;
            }
        } catch (DateTimeException none) {
            // Said below.
        }
        throw new Unreadable(
                "asOf: «" + shown(moment) + "» — не момент времени. Нужно, например, 2026-11-22T08:00:00Z"
                        + " или 2026-11-22T11:00:00+03:00.",
                "asOf: “" + shown(moment) + "” is no moment. It takes e.g. 2026-11-22T08:00:00Z or"
                        + " 2026-11-22T11:00:00+03:00.");
    }

    private static String value(JsonNode line, String field) throws Unreadable {
        var value = line.path(field);
        if (value.isMissingNode()
                || value.isNull()
                || value.isValueNode() && value.asText().isBlank()) {
            throw new Unreadable("Нет " + field + ".", field + " is missing.");
        }
        return value.isValueNode() ? value.asText().strip() : value.toString();
    }

    private static String shown(String text) {
        var plain = CONTROL.matcher(text).replaceAll(" ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
