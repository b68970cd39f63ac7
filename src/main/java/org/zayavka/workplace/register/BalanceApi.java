package org.zayavka.workplace.register;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.customer.Balances;
import org.zayavka.customer.Balances.Report;
import org.zayavka.customer.Balances.Told;
import org.zayavka.shared.Language;

/**
 * Where the billing program tells balances: {@code PUT /api/billing/balances} with its secret. Lines are read one by one,
 * so that one that can't be read is named and the others are taken.
 */
@RestController
class BalanceApi {

    // As written: 1.10 stays a number of two decimals, and 1e30 does not become a rounded one.
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final Balances balances;

    BalanceApi(Balances balances) {
        this.balances = balances;
    }

    /** @param refused each line that was not taken, and why; the others were */
    record Taken(int set, int unchanged, int older, List<Refused> refused) {}

    /** @param line its place in the list, the first is 1 */
    record Refused(int line, String contract, String message) {}

    @PutMapping(value = "/api/billing/balances", produces = MediaType.APPLICATION_JSON_VALUE)
    Taken take(@RequestBody(required = false) byte @Nullable [] sent, Authentication program, Locale locale) {
        var language = Language.of(locale);
        var told = new ArrayList<Told>();
        var places = new ArrayList<Integer>();
        var refused = new ArrayList<Refused>();
        int place = 0;
        for (var line : lines(sent, language)) {
            place++;
            try {
                told.add(BalanceLine.read(line));
                places.add(place);
            } catch (BalanceLine.Unreadable unreadable) {
                refused.add(new Refused(place, BalanceLine.contract(line), unreadable.text(language)));
            }
        }
        var report = balances.take(told, program.getName());
        refused.addAll(refused(report, places, language));
        refused.sort(Comparator.comparing(Refused::line));
        return new Taken(report.set(), report.unchanged(), report.older(), List.copyOf(refused));
    }

    private static List<Refused> refused(Report report, List<Integer> places, Language language) {
        return report.refused().stream()
                .map(line -> new Refused(places.get(line.line() - 1), line.contract(), line.text(language)))
                .toList();
    }

    private static JsonNode lines(byte @Nullable [] sent, Language language) {
        JsonNode whole;
        try {
            whole = JSON.readTree(sent == null ? new byte[0] : sent);
        } catch (IOException unreadable) {
            throw faulty(language, "Это не JSON, ничего не записано. ", "This is no JSON, nothing was written. ");
        }
        var lines = whole == null ? null : whole.get("balances");
        if (lines == null || !lines.isArray()) {
            throw faulty(language, "Ничего не записано: нет списка. ", "Nothing was written: there is no list. ");
        }
        return lines;
    }

    private static ResponseStatusException faulty(Language language, String russian, String english) {
        var shape =
                "{\"balances\": [{\"contract\": \"100-24\", \"balance\": -4500.00, \"asOf\": \"2026-11-22T08:00:00Z\"}]}";
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST, language.say(russian + "Нужно так: ", english + "It has to be ") + shape);
    }
}
