package org.zayavka.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;
import org.zayavka.visit.VisitId;
import org.zayavka.visit.Visits;

@Component
class ClaimsInDatabase implements Claims {

    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimLists lists;
    private final ClaimThread thread;
    private final ClaimFiles files;
    private final ClaimLinks links;
    private final ClaimLog log;
    private final ClaimDays days;
    private final ClaimOwners owners;
    private final Visits visits;
    private final DeskSettings desk;
    private final Clock clock;

    ClaimsInDatabase(
            ClaimRows rows,
            ClaimWriter writer,
            ClaimLists lists,
            ClaimThread thread,
            ClaimFiles files,
            ClaimLinks links,
            ClaimLog log,
            ClaimDays days,
            ClaimOwners owners,
            Visits visits,
            DeskSettings desk,
            Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.lists = lists;
        this.thread = thread;
        this.files = files;
        this.links = links;
        this.log = log;
        this.days = days;
        this.owners = owners;
        this.visits = visits;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Claim register(NewClaim claim) {
        var known = rows.ofKey(claim.key());
        if (known.isPresent()) {
            return known.get();
        }
        // What a letter says stays as it was written.
        if (claim.source() != ClaimSource.MAIL) {
            ClaimRules.refuseFaults(claim.fields(), today());
        }
        var added = writer.add(claim, days.term(claim.arrivedAt()));
        for (var file : claim.files()) {
            var kept = files.add(added.id(), file, claim.by(), clock.instant());
            if (file.kind() == ClaimFile.Kind.SIGNATURE && claim.signature() != null) {
                added.sign(claim.signature(), kept.id());
            }
        }
        owners.find(added);
        writer.save(added);
        log.note(new ClaimEvent.Registered(added.id(), clock.instant(), claim.by(), claim.source()));
        return added;
    }

    @Override
    public Claim get(ClaimId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return rows.find(id);
    }

    @Override
    public List<Claim> open() {
        return rows.open();
    }

    @Override
    public List<Claim> list(ClaimFilter filter, long before, int limit) {
        return lists.list(filter, before, limit);
    }

    @Override
    public List<Claim> ofTicket(TicketId ticket) {
        return rows.ofTicket(ticket);
    }

    @Override
    public List<ClaimMessage> thread(ClaimId id) {
        return thread.of(id);
    }

    @Override
    public List<ClaimFact> log(ClaimId id) {
        return log.of(id);
    }

    @Override
    public List<ClaimFile> files(ClaimId id) {
        return files.of(id);
    }

    @Override
    public Optional<ClaimFile> file(ClaimId id, long file) {
        return files.find(id, file);
    }

    @Override
    public List<TicketId> tickets(ClaimId id) {
        return links.tickets(id);
    }

    @Override
    public List<VisitId> visits(ClaimId id) {
        return links.visits(id);
    }

    @Override
    @Transactional
    public void complete(ClaimId id, ClaimFields fields, String by) {
        var claim = rows.get(id);
        var before = claim.fields();
        claim.fill(fields);
        keep(claim, before, by);
    }

    @Override
    @Transactional
    public void correct(ClaimId id, ClaimFields fields, String by) {
        var claim = rows.get(id);
        var before = claim.fields();
        claim.correct(fields);
        keep(claim, before, by);
    }

    private void keep(Claim claim, ClaimFields before, String by) {
        if (claim.fields().equals(before)) {
            return;
        }
        ClaimRules.refuseFaults(claim.fields(), today());
        writer.save(claim);
        log.note(new ClaimEvent.Completed(claim.id(), now(), by, claim.fields().differingFrom(before)));
    }

    @Override
    @Transactional
    public ClaimFile attach(ClaimId id, NewClaimFile file, String by) {
        rows.get(id);
        var kept = files.add(id, file, by, now());
        log.note(new ClaimEvent.FileAdded(id, now(), by, file.kind(), file.name()));
        return kept;
    }

    @Override
    @Transactional
    public void sign(ClaimId id, ClaimSignature how, long file, String by) {
        var claim = rows.get(id);
        if (files.find(id, file).isEmpty()) {
            throw new Refusal(
                    "У претензии " + id + " нет такого файла. Обновите страницу.",
                    "Claim " + id + " has no such file. Reload.");
        }
        claim.sign(how, file);
        files.becomesSignature(id, file);
        writer.save(claim);
        log.note(new ClaimEvent.Signed(id, now(), by, how));
    }

    @Override
    @Transactional
    public void note(ClaimId id, String text, String by) {
        rows.get(id);
        thread.add(id, ClaimThread.Entry.note(by, text.strip(), now()));
    }

    @Override
    @Transactional
    public void link(ClaimId id, TicketId ticket, String by) {
        rows.get(id);
        if (links.add(id, ticket)) {
            log.note(new ClaimEvent.TicketLinked(id, now(), by, ticket));
        }
    }

    @Override
    @Transactional
    public void unlink(ClaimId id, TicketId ticket, String by) {
        if (links.remove(id, ticket)) {
            log.note(new ClaimEvent.TicketUnlinked(id, now(), by, ticket));
        }
    }

    @Override
    @Transactional
    public void link(ClaimId id, VisitId visit, String by) {
        link(id, visits.get(visit).ticket(), by);
        if (links.add(id, visit)) {
            log.note(new ClaimEvent.VisitLinked(id, now(), by, visit));
        }
    }

    @Override
    @Transactional
    public void unlink(ClaimId id, VisitId visit, String by) {
        if (links.remove(id, visit)) {
            log.note(new ClaimEvent.VisitUnlinked(id, now(), by, visit));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), desk.zone());
    }

    private Instant now() {
        return clock.instant();
    }
}
