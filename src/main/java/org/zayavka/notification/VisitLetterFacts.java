package org.zayavka.notification;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Act;
import org.zayavka.billing.Acts;
import org.zayavka.billing.Charge;
import org.zayavka.billing.Charges;
import org.zayavka.billing.PriceList;
import org.zayavka.shared.Language;
import org.zayavka.sla.Moments;
import org.zayavka.ticket.Ticket;
import org.zayavka.ticket.VisitMoved;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.visit.VisitLinks;
import org.zayavka.visit.VisitState;

/** What a letter about a visit may say. */
@Component
class VisitLetterFacts {

    private final RequesterFacts requester;
    private final Engineers engineers;
    private final PriceList prices;
    private final Charges charges;
    private final Acts acts;
    private final VisitLinks links;
    private final DeskCard desk;
    private final Moments moments;
    private final JdbcClient jdbc;
    private final Clock clock;

    VisitLetterFacts(
            RequesterFacts requester,
            Engineers engineers,
            PriceList prices,
            Charges charges,
            Acts acts,
            VisitLinks links,
            DeskCard desk,
            Moments moments,
            JdbcClient jdbc,
            Clock clock) {
        this.requester = requester;
        this.engineers = engineers;
        this.prices = prices;
        this.charges = charges;
        this.acts = acts;
        this.links = links;
        this.desk = desk;
        this.moments = moments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LetterFacts of(Ticket ticket, Visit visit, VisitLetter letter, boolean oneReader) {
        var language = ticket.requester().language();
        // Where two people read it, a name would greet the wrong one.
        var facts =
                oneReader ? requester.letter(ticket) : requester.letter(ticket).without("name");
        facts.line("address", visit.request().address())
                .line("responsible", visit.responsible().name())
                .line("engineer", engineer(visit))
                .line("reason", visit.reason().strip().replaceFirst("[.\\s]+$", ""))
                .line("lasts", lasts(visit.lasts(), language))
                .line(
                        "fee",
                        prices.lateFee(clock.instant())
                                .map(fee -> money(fee.price(), language))
                                .orElse(""))
                .line("feeItem", prices.lateItem())
                .line("priceList", prices.number());
        if (visit.state().isOpen()) {
            facts.link("link", link(visit));
        }
        times(facts, ticket, visit);
        if (letter == VisitLetter.MOVED || letter == VisitLetter.DISPLACED) {
            moved(facts, ticket, visit);
        }
        charged(facts, ticket, visit, letter);
        acts.find(visit.id()).ifPresent(act -> act(facts, ticket, act));
        return facts;
    }

    String link(Visit visit) {
        return desk.url() + "/visit/" + links.token(visit.id());
    }

    private void times(LetterFacts facts, Ticket ticket, Visit visit) {
        var start = visit.start();
        if (start != null) {
            facts.line("start", moment(ticket, start))
                    .line("freeUntil", visit.mayCost() ? until(ticket, visit.freeUntil()) : "");
        }
    }

    private void moved(LetterFacts facts, Ticket ticket, Visit visit) {
        var former = ticket.visitMoved()
                .filter(move -> move.visit() == visit.id().value())
                .map(VisitMoved::formerStart)
                .or(() -> written(visit));
        former.filter(start -> !start.equals(visit.start()))
                .ifPresent(start -> facts.line("formerStart", moment(ticket, start)));
        facts.flag(
                "byCustomer",
                ticket.visitMoved()
                        .filter(move -> move.why() == VisitMoved.Why.CUSTOMER)
                        .isPresent());
    }

    /** When the letter is written later than in the step that moved it. */
    private Optional<Instant> written(Visit visit) {
        return jdbc.sql("""
                select (facts ->> 'formerStart')::timestamptz as former from desk.ticket_event
                 where ticket = :ticket and kind = 'VisitMoved' and (facts ->> 'visit')::bigint = :visit
                 order by id desc limit 1
                """)
                .param("ticket", visit.ticket().number())
                .param("visit", visit.id().value())
                .query((row, n) -> row.getTimestamp("former").toInstant())
                .optional();
    }

    /** The late fee of this visit, where what the letter tells has caused it. */
    private void charged(LetterFacts facts, Ticket ticket, Visit visit, VisitLetter letter) {
        var language = ticket.requester().language();
        charges.lateFee(visit.id())
                .filter(charge -> letter == VisitLetter.NOBODY_THERE
                        || letter == VisitLetter.CANCELLED && charge.reason() == Charge.Reason.CANCELLED
                        || letter == VisitLetter.MOVED
                                && charge.reason() == Charge.Reason.MOVED
                                && isLate(ticket, visit))
                .ifPresent(charge -> facts.flag("charged", true)
                        .line("chargedAmount", charge.amount() == null ? "" : money(charge.amount(), language)));
    }

    /** A charge of an earlier move is no news. */
    private static boolean isLate(Ticket ticket, Visit visit) {
        return ticket.visitMoved()
                .filter(move -> move.visit() == visit.id().value())
                .filter(VisitMoved::late)
                .isPresent();
    }

    private void act(LetterFacts facts, Ticket ticket, Act act) {
        facts.text("work", act.work())
                .flag("done", act.outcome() == VisitState.DONE)
                .flag("another", act.outcome() == VisitState.ANOTHER_NEEDED)
                .flag("declined", act.outcome() == VisitState.DECLINED)
                .line("acceptedBy", act.acceptedBy());
        if (act.sum().signum() > 0) {
            facts.line("sum", money(act.sum(), ticket.requester().language()));
        }
    }

    private String engineer(Visit visit) {
        var login = visit.engineer();
        return login == null ? "" : engineers.find(login).map(Engineer::name).orElse("");
    }

    /** "1 ч 30 мин" */
    private static String lasts(Duration span, Language language) {
        var hours = span.toHours();
        var minutes = span.toMinutesPart();
        var words = (hours == 0 ? "" : hours + language.say(" ч", " h"))
                + (minutes == 0 ? "" : " " + minutes + language.say(" мин", " min"));
        return words.strip();
    }

    static String money(BigDecimal roubles, Language language) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(roubles.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(roubles) + " ₽";
    }

    private String moment(Ticket ticket, Instant at) {
        var reader = ticket.requester();
        return moments.format(at, reader.zone(), reader.language(), false);
    }

    private String until(Ticket ticket, @Nullable Instant at) {
        var reader = ticket.requester();
        return at == null ? "" : moments.formatUntil(at, reader.zone(), reader.language(), false);
    }
}
