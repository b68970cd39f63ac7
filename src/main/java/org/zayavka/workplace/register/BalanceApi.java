package org.zayavka.workplace.register;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.customer.Balances;
import org.zayavka.customer.Balances.Told;
import org.zayavka.shared.Language;

/** Where the billing program tells balances: {@code PUT /api/billing/balances} with its secret. */
@RestController
class BalanceApi {

    private final Balances balances;

    BalanceApi(Balances balances) {
        this.balances = balances;
    }

    record Sent(@Nullable List<@Nullable Line> balances) {}

    record Line(
            @Nullable String contract,
            @Nullable BigDecimal balance,
            @Nullable Instant asOf) {}

    /** @param refused each line that was not taken, and why; the others were */
    record Taken(int set, int unchanged, int older, List<Refused> refused) {}

    record Refused(int line, String contract, String message) {}

    @PutMapping("/api/billing/balances")
    Taken take(@RequestBody Sent sent, Authentication program, Locale locale) {
        var language = Language.of(locale);
        var report = balances.take(told(sent, language), program.getName());
        return new Taken(
                report.set(),
                report.unchanged(),
                report.older(),
                report.refused().stream()
                        .map(line -> new Refused(line.line(), line.contract(), line.text(language)))
                        .toList());
    }

    /** A line that lacks something is a fault of the program: nothing is taken then. */
    private static List<Told> told(Sent sent, Language language) {
        var lines = sent.balances();
        if (lines == null) {
            throw faulty(0, language);
        }
        var told = new ArrayList<Told>();
        for (var line : lines) {
            if (line == null || line.contract() == null || line.balance() == null || line.asOf() == null) {
                throw faulty(told.size() + 1, language);
            }
            told.add(new Told(line.contract(), line.balance(), line.asOf()));
        }
        return told;
    }

    private static ResponseStatusException faulty(int line, Language language) {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST,
                language.say(
                        "Строка " + line + ": нужны contract, balance и asOf. Ничего не записано.",
                        "Line " + line + ": contract, balance and asOf are needed. Nothing was written."));
    }
}
