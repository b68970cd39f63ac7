package org.zayavka.workplace.claims;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimDays;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.Claims;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;
import org.zayavka.workplace.Colleagues;
import org.zayavka.workplace.Desk;
import org.zayavka.workplace.Paper;
import org.zayavka.workplace.TicketDossier;
import org.zayavka.workplace.TicketDossier.Dossier;

/**
 * What the director decides by, as one PDF: the claim, its letters, the head's explanation, every ticket concerned with
 * thread, calls, visits, decisions and timings, and the scans (S3.10).
 */
@Component
class EvidencePack {

    private static final int LONGEST_TITLE = 90;

    private final Claims claims;
    private final ClaimDays days;
    private final ClaimWords words;
    private final TicketDossier tickets;
    private final Paper paper;
    private final Letterhead head;
    private final DeskCard card;
    private final Desk desk;
    private final Colleagues colleagues;
    private final Files files;
    private final Clock clock;

    EvidencePack(
            Claims claims,
            ClaimDays days,
            ClaimWords words,
            TicketDossier tickets,
            Paper paper,
            Letterhead head,
            DeskCard card,
            Desk desk,
            Colleagues colleagues,
            Files files,
            Clock clock) {
        this.claims = claims;
        this.days = days;
        this.words = words;
        this.tickets = tickets;
        this.paper = paper;
        this.head = head;
        this.card = card;
        this.desk = desk;
        this.colleagues = colleagues;
        this.files = files;
        this.clock = clock;
    }

    /** @param by the login of who asks for it */
    byte[] of(Claim claim, Language language, String by) {
        var say = words.in(language);
        var parts = new ArrayList<Binder.Part>();
        parts.add(claim(claim, language, say));
        letters(claim, language, say, parts);
        explanation(claim, language, say, parts);
        for (var ticket : claims.tickets(claim.id())) {
            tickets.of(ticket, desk.words(language)).ifPresent(dossier -> parts.add(ticket(dossier, language)));
        }
        parts.add(log(claim, language, say));
        var unshown = scans(claim, say, parts);
        return Binder.bind(
                say.said("claim.pack") + " " + claim.id(),
                parts,
                index -> front(claim, language, by, index, unshown),
                footer(claim, say));
    }

    private byte[] front(
            Claim claim, Language language, String by, List<Binder.Indexed> index, List<ClaimFile> unshown) {
        return paper.of(
                "desk/claims/pack-front",
                language,
                Map.of(
                        "company",
                        head.name().isBlank() ? card.name(language) : head.name(),
                        "claim",
                        claim,
                        "made",
                        clock.instant(),
                        "by",
                        colleagues.name(by),
                        "index",
                        index,
                        "unshown",
                        unshown));
    }

    private Binder.Part claim(Claim claim, Language language, ClaimWords.In say) {
        var all = days.explained(claim.term(), language);
        var facts = new HashMap<String, Object>();
        facts.put("claim", claim);
        facts.put("incident", say.incident(claim.fields()));
        facts.put("days", all);
        facts.put("lastDay", all.isEmpty() ? 0 : all.get(all.size() - 1).number());
        facts.put("files", claims.files(claim.id()));
        facts.put(
                "tickets",
                claims.tickets(claim.id()).stream()
                        .map((TicketId id) -> "№ " + id)
                        .collect(Collectors.joining(", ")));
        return new Binder.Part(
                say.said("claim") + " " + claim.id(), paper.of("desk/claims/pack-claim", language, facts));
    }

    private void letters(Claim claim, Language language, ClaimWords.In say, List<Binder.Part> parts) {
        var messages = claims.thread(claim.id());
        if (!messages.isEmpty()) {
            parts.add(new Binder.Part(
                    say.said("claim.thread"),
                    paper.of("desk/claims/pack-thread", language, Map.of("messages", messages))));
        }
    }

    private void explanation(Claim claim, Language language, ClaimWords.In say, List<Binder.Part> parts) {
        if (claim.explanation() != null) {
            var title = say.said(claim.decision() == null ? "claim.explanation" : "claim.explanationAndDecision");
            parts.add(
                    new Binder.Part(title, paper.of("desk/claims/pack-explanation", language, Map.of("claim", claim))));
        }
    }

    private Binder.Part ticket(Dossier dossier, Language language) {
        var ticket = dossier.ticket();
        var title = language.say("Заявка № ", "Ticket no. ") + ticket.id() + " «" + shortened(ticket.subject()) + "»";
        return new Binder.Part(
                title, paper.of("desk/claims/pack-ticket", language, Map.of("dossier", dossier, "title", title)));
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_TITLE ? subject : subject.substring(0, LONGEST_TITLE) + "…";
    }

    /** @param who empty for the desk itself */
    public record Happened(Instant at, String what, String who) {}

    private Binder.Part log(Claim claim, Language language, ClaimWords.In say) {
        var log = claims.log(claim.id()).stream()
                .map(fact -> new Happened(fact.at(), say.fact(fact), say.who(fact.by())))
                .toList();
        return new Binder.Part(say.said("claim.log"), paper.of("desk/claims/pack-log", language, Map.of("log", log)));
    }

    /** @return those that no page shows */
    private List<ClaimFile> scans(Claim claim, ClaimWords.In say, List<Binder.Part> parts) {
        var unshown = new ArrayList<ClaimFile>();
        for (var file : claims.files(claim.id())) {
            var title = say.said("claim.kind." + file.kind().name()) + ": " + file.name();
            files.load(file.file())
                    .flatMap(bytes -> ScanPages.of(bytes, file.type(), claim.id() + " · " + title))
                    .ifPresentOrElse(pages -> parts.add(new Binder.Part(title, pages)), () -> unshown.add(file));
        }
        return unshown;
    }

    private static Stamp.Footer footer(Claim claim, ClaimWords.In say) {
        var title = say.said("claim.pack") + " " + claim.id();
        return new Stamp.Footer() {
            @Override
            public String number(int page, int pages) {
                return say.said("act.page") + " " + page + " / " + pages;
            }

            @Override
            public String title() {
                return title;
            }
        };
    }
}
