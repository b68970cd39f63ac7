package org.zayavka.customer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.Audit;
import org.zayavka.shared.Change;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Refusal;

@Component
class BalancesInDatabase implements Balances {

    /** A moment far ahead would shut out every later word. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int MOST_DIGITS = 12;
    private static final int KOPECKS = 2;

    private final JdbcClient jdbc;
    private final ContractsAtHand atHand;
    private final Audit audit;
    private final Clock clock;

    BalancesInDatabase(JdbcClient jdbc, ContractsAtHand atHand, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.atHand = atHand;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(
            ContractId id,
            CompanyId company,
            BigDecimal balance,
            @Nullable Instant asOf) {

        Known with(Told told) {
            return new Known(id, company, told.balance(), told.asOf());
        }
    }

    @Override
    @Transactional
    public Report take(List<Told> told, String by) {
        if (told.size() > MOST) {
            throw new Refusal(
                    "За один раз принимается не больше " + MOST + " остатков: разделите список.",
                    "No more than " + MOST + " balances are taken at once: divide the list.");
        }
        atHand.forget();
        var before = known(told);
        var now = new HashMap<>(before);
        var refused = new ArrayList<Refused>();
        int set = 0;
        int unchanged = 0;
        int older = 0;
        for (int i = 0; i < told.size(); i++) {
            var word = told.get(i);
            var key = ContractKeys.key(word.contract());
            var contract = now.get(key);
            var fault = fault(i + 1, word, contract);
            if (contract == null || fault != null) {
                refused.add(fault == null ? unknown(i + 1, word) : fault);
            } else if (contract.asOf() != null && word.asOf().isBefore(contract.asOf())) {
                older++;
            } else {
                boolean same = contract.balance().compareTo(word.balance()) == 0;
                set += same ? 0 : 1;
                unchanged += same ? 1 : 0;
                now.put(key, contract.with(word));
            }
        }
        write(before, now, by);
        return new Report(set, unchanged, older, List.copyOf(refused));
    }

    /** Locked in the order of their ids, so that two lists never wait for each other. */
    private Map<String, Known> known(List<Told> told) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                select number_key, id, company, balance, balance_as_of from desk.contract
                 where number_key = any(:keys) order by id for no key update
                """)
                .param(
                        "keys",
                        told.stream()
                                .map(word -> ContractKeys.key(word.contract()))
                                .toArray(String[]::new))
                .query(row -> {
                    var asOf = row.getTimestamp("balance_as_of");
                    known.put(
                            row.getString("number_key"),
                            new Known(
                                    new ContractId(row.getLong("id")),
                                    new CompanyId(row.getLong("company")),
                                    row.getBigDecimal("balance"),
                                    asOf == null ? null : asOf.toInstant()));
                });
        return known;
    }

    private @Nullable Refused fault(int line, Told word, @Nullable Known contract) {
        if (contract == null) {
            return unknown(line, word);
        }
        var sum = word.balance().stripTrailingZeros();
        // In long: a power of ten may lie at the end of the numbers.
        if ((long) sum.precision() - sum.scale() > MOST_DIGITS || sum.scale() > KOPECKS) {
            return new Refused(
                    line,
                    word.contract(),
                    "Остаток — рубли с копейками, до 12 знаков рублей.",
                    "The balance is roubles with kopecks, up to 12 digits of roubles.");
        }
        if (word.asOf().isAfter(clock.instant().plus(AHEAD))) {
            return new Refused(line, word.contract(), "Этот момент ещё не наступил.", "This moment has not come yet.");
        }
        return null;
    }

    private static Refused unknown(int line, Told word) {
        return new Refused(
                line, word.contract(), "Такого договора нет в реестре.", "There is no such contract in the register.");
    }

    private void write(Map<String, Known> before, Map<String, Known> now, String by) {
        var changed = new LinkedHashMap<Known, Known>();
        now.forEach((key, after) -> {
            var was = before.get(key);
            if (was != null && !was.equals(after)) {
                changed.put(was, after);
            }
        });
        if (changed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update desk.contract t set balance = told.balance, balance_as_of = told.as_of
                  from unnest(:ids::bigint[], :balances::text[]::numeric[], :moments::text[]::timestamptz[]) as told (id, balance, as_of)
                 where t.id = told.id
                """)
                .param(
                        "ids",
                        changed.values().stream().map(it -> it.id().value()).toArray(Long[]::new))
                .param(
                        "balances",
                        changed.values().stream()
                                .map(it -> it.balance().toPlainString())
                                .toArray(String[]::new))
                .param(
                        "moments",
                        changed.values().stream()
                                .map(it -> String.valueOf(it.asOf()))
                                .toArray(String[]::new))
                .update();
        audit.note(
                by,
                changed.entrySet().stream()
                        .map(it -> change(it.getKey(), it.getValue()))
                        .toList());
    }

    private static Change change(Known before, Known after) {
        return Change.between(
                        CustomerChangesInDatabase.subject(before.id()),
                        Map.of("balance", text(before.balance())),
                        Map.of("balance", text(after.balance())))
                .of(before.company());
    }

    private static String text(BigDecimal balance) {
        return balance.setScale(KOPECKS, java.math.RoundingMode.UNNECESSARY).toPlainString();
    }
}
