package org.zayavka.workplace.claims;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Claim;
import org.zayavka.claim.Claims;
import org.zayavka.customer.Contract;
import org.zayavka.customer.Customers;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.VisitCards;

/**
 * Which tickets and visits a claim may be about: of the same contract or owner, at that time, with that specialist
 * (S3.10). It only proposes, with its reasons; a person links.
 */
@Component
class Proposals {

    private static final int MOST = 10;
    private static final int LOOKED_AT = 300;
    /** How far from the named day something may lie: people remember it roughly. */
    private static final int DAYS_AROUND = 7;
    /** Without a day: how far back from the claim's arrival. */
    private static final int DAYS_BACK = 180;
    /** Of a surname, so that its case does not matter. */
    private static final int STEM = 5;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Customers customers;
    private final Visits visits;
    private final VisitCards visitCards;
    private final Engineers engineers;
    private final Colleagues colleagues;
    private final DeskSettings desk;
    private final Clock clock;

    Proposals(
            JdbcClient jdbc,
            Claims claims,
            Customers customers,
            Visits visits,
            VisitCards visitCards,
            Engineers engineers,
            Colleagues colleagues,
            DeskSettings desk,
            Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.customers = customers;
        this.visits = visits;
        this.visitCards = visitCards;
        this.engineers = engineers;
        this.colleagues = colleagues;
        this.desk = desk;
        this.clock = clock;
    }

    /** @param reasons why it may be meant, in the reader's language */
    record ProposedTicket(TicketId ticket, String subject, Instant arrivedAt, int weight, List<String> reasons) {}

    record ProposedVisit(
            VisitId visit, TicketId ticket, Instant start, String engineer, int weight, List<String> reasons) {}

    /** The likeliest first; those that are linked already are left out. */
    List<ProposedTicket> tickets(Claim claim, Language language) {
        var linked = Set.copyOf(claims.tickets(claim.id()));
        return candidates(claim).stream()
                .filter(row -> !linked.contains(new TicketId(row.number())))
                .map(row -> weighed(row, claim, language))
                .filter(proposed -> proposed.weight() > 1)
                .sorted(Comparator.comparingInt(ProposedTicket::weight)
                        .thenComparing(ProposedTicket::arrivedAt)
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** The same of visits. */
    List<ProposedVisit> visits(Claim claim, Language language) {
        var linked = Set.copyOf(claims.visits(claim.id()));
        return candidates(claim).stream()
                .filter(Row::visited)
                .flatMap(row -> visits.ofTicket(new TicketId(row.number())).stream()
                        .filter(visit -> visit.start() != null && !linked.contains(visit.id()))
                        .map(visit -> weighed(visit, row, claim, language)))
                .filter(proposed -> proposed.weight() > 1)
                .sorted(Comparator.comparingInt(ProposedVisit::weight)
                        .thenComparing(ProposedVisit::start)
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** @param people logins of those who wrote in it or hold it */
    record Row(
            long number,
            String subject,
            Instant arrivedAt,
            Instant endedAt,
            boolean sameContract,
            boolean sameOwner,
            boolean visited,
            String people) {}

    private List<Row> candidates(Claim claim) {
        var fields = claim.fields();
        var known = claim.contract();
        var contract = known == null
                ? customers
                        .contractByNumber(fields.contractNumber())
                        .map(Contract::id)
                        .orElse(null)
                : known;
        return jdbc.sql("""
                select number, subject, arrived_at, coalesce(closed_at, solved_at, :until) as ended_at,
                       coalesce(contract = :contract::bigint, false) as same_contract,
                       coalesce(contact = :contact::bigint or company = :company::bigint
                           or requester_address = nullif(:email, ''), false) as same_owner,
                       exists (select 1 from desk.visit where visit.ticket = number) as visited,
                       assignee || ' ' || last_agent || ' ' || coalesce((
                           select string_agg(distinct author, ' ') from desk.message
                            where message.ticket = number and direction <> 'IN'), '') || ' ' || coalesce((
                           select string_agg(distinct engineer, ' ') from desk.visit where visit.ticket = number), '')
                           as people
                  from desk.ticket
                 where (contract = :contract::bigint or contact = :contact::bigint or company = :company::bigint
                           or requester_address = nullif(:email, '')
                           or number in (select ticket from desk.visit
                               where engineer = any(:engineers) and starts_at >= :from and starts_at < :until))
                   and arrived_at < :until and coalesce(closed_at, solved_at, :until) >= :from
                 order by number desc limit :limit
                """)
                .param("contract", contract == null ? null : contract.value())
                .param(
                        "contact",
                        claim.contact() == null ? null : claim.contact().value())
                .param(
                        "company",
                        claim.company() == null ? null : claim.company().value())
                .param("email", fields.email() == null ? "" : fields.email().value())
                .param("from", Timestamp.from(from(claim)))
                .param("until", Timestamp.from(until(claim)))
                .param("engineers", engineers(claim))
                .param("limit", LOOKED_AT)
                .query(Row.class)
                .list();
    }

    /** Logins of the engineers whom the claim names: what they visited then may be meant, whatever contract it names. */
    private String[] engineers(Claim claim) {
        return claim.fields().specialist().isBlank()
                ? new String[0]
                : engineers.all().stream()
                        .filter(engineer ->
                                !specialist(claim, List.of(engineer.name())).isEmpty())
                        .map(Engineer::login)
                        .toArray(String[]::new);
    }

    private Instant from(Claim claim) {
        var day = claim.fields().incidentFrom();
        return day == null ? start(claim.term().arrivedOn().minusDays(DAYS_BACK)) : start(day.minusDays(DAYS_AROUND));
    }

    private Instant until(Claim claim) {
        var day = claim.fields().incidentUntil();
        return day == null ? claim.arrivedAt() : start(day.plusDays(DAYS_AROUND + 1));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(desk.zone()).toInstant();
    }

    private ProposedTicket weighed(Row row, Claim claim, Language language) {
        var reasons = new ArrayList<String>();
        int weight = owner(row, claim, language, reasons);
        if (atThatTime(claim, row.arrivedAt(), row.endedAt())) {
            weight += 2;
            reasons.add(language.say("шла в эти дни", "was open on these days"));
        }
        var specialist = specialist(claim, named(row.people()));
        if (!specialist.isEmpty()) {
            weight += 3;
            reasons.add(language.say("работал специалист: ", "the specialist worked on it: ") + specialist);
        }
        return new ProposedTicket(new TicketId(row.number()), row.subject(), row.arrivedAt(), weight, reasons);
    }

    private ProposedVisit weighed(Visit visit, Row row, Claim claim, Language language) {
        var reasons = new ArrayList<String>();
        int weight = owner(row, claim, language, reasons);
        var start = Objects.requireNonNull(visit.start());
        if (atThatTime(claim, start, start)) {
            weight += 3;
            reasons.add(language.say("в эти дни", "on these days"));
        }
        var engineer = visitCards.engineer(visit.engineer());
        var specialist = specialist(claim, List.of(engineer));
        if (!specialist.isEmpty()) {
            weight += 3;
            reasons.add((start.isBefore(clock.instant())
                            ? language.say("ездил специалист: ", "the specialist went there: ")
                            : language.say("едет специалист: ", "the specialist is to go there: "))
                    + specialist);
        }
        return new ProposedVisit(visit.id(), visit.ticket(), start, engineer, weight, reasons);
    }

    private static int owner(Row row, Claim claim, Language language, List<String> reasons) {
        if (row.sameContract()) {
            reasons.add(language.say("договор ", "contract ") + claim.fields().contractNumber());
            return 2;
        }
        if (row.sameOwner()) {
            reasons.add(language.say("тот же клиент", "the same customer"));
            return 1;
        }
        return 0;
    }

    private boolean atThatTime(Claim claim, Instant from, Instant until) {
        var first = claim.fields().incidentFrom();
        var last = claim.fields().incidentUntil();
        return first != null && last != null && from.isBefore(start(last.plusDays(1))) && !until.isBefore(start(first));
    }

    private List<String> named(String logins) {
        var known = Arrays.stream(logins.strip().split("\\s+"))
                .filter(login -> !login.isEmpty())
                .collect(Collectors.toSet());
        var names = colleagues.names(known);
        // An engineer may be known by the register of engineers alone.
        return known.stream()
                .flatMap(login -> Stream.of(names.getOrDefault(login, ""), visitCards.engineer(login)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The name of ours that shares a word with what the claim says; empty when none does. */
    static String specialist(Claim claim, List<String> names) {
        var said = stems(claim.fields().specialist());
        return names.stream()
                .filter(name -> stems(name).stream().anyMatch(said::contains))
                .findFirst()
                .orElse("");
    }

    private static Set<String> stems(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
