package org.zayavka.workplace.register;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.zayavka.billing.Charge;
import org.zayavka.billing.Charges;
import org.zayavka.shared.Language;

/**
 * Where the billing program takes over charges, with its secret: {@code POST /api/billing/charges/exports} makes a list
 * of what waits, {@code GET /api/billing/charges/exports/7} gives the same list again when the answer was lost.
 */
@RestController
class ChargeApi {

    private final Charges charges;
    private final Clock clock;

    ChargeApi(Charges charges, Clock clock) {
        this.charges = charges;
        this.clock = clock;
    }

    /** @param export its number; null when nothing waited */
    record Taken(@Nullable Long export, List<Line> charges) {}

    /** Sums in roubles; price and amount are null where billing decides. */
    record Line(
            long id,
            Instant at,
            long ticket,
            long visit,
            String contract,
            String company,
            String list,
            String item,
            String title,
            String unit,
            BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal amount,
            String reason) {}

    @PostMapping("/api/billing/charges/exports")
    Taken take(Authentication program) {
        return charges.export(program.getName(), clock.instant())
                .map(this::list)
                .orElse(new Taken(null, List.of()));
    }

    @GetMapping("/api/billing/charges/exports/{number}")
    Taken again(@PathVariable long number) {
        var list = list(number);
        if (list.charges().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return list;
    }

    private Taken list(long number) {
        return new Taken(
                number, charges.exported(number).stream().map(ChargeApi::line).toList());
    }

    private static Line line(Charge charge) {
        return new Line(
                charge.id(),
                charge.at(),
                charge.ticket().number(),
                charge.visit().value(),
                charge.contract(),
                charge.company(),
                charge.list(),
                charge.item(),
                charge.title().in(Language.RU),
                charge.unit().in(Language.RU),
                charge.quantity(),
                charge.price(),
                charge.amount(),
                charge.reason().code());
    }
}
