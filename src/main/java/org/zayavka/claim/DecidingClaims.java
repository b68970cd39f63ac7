package org.zayavka.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Refusal;

/** The head explains, the director decides and signs (S3.10). */
@Component
public class DecidingClaims {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final ClaimRows rows;
    private final ClaimWriter writer;
    private final ClaimFiles files;
    private final ClaimLog log;
    private final Deciders deciders;
    private final AnswerDrafts drafts;
    private final ObjectProvider<ClaimPapers> papers;
    private final DeskSettings desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    DecidingClaims(
            ClaimRows rows,
            ClaimWriter writer,
            ClaimFiles files,
            ClaimLog log,
            Deciders deciders,
            AnswerDrafts drafts,
            ObjectProvider<ClaimPapers> papers,
            DeskSettings desk,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.writer = writer;
        this.files = files;
        this.log = log;
        this.deciders = deciders;
        this.drafts = drafts;
        this.papers = papers;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void explain(ClaimId id, String text, boolean justified, String by) {
        var claim = rows.get(id);
        claim.explain(new ClaimExplanation(text, justified, by, clock.instant()));
        writer.save(claim);
        log.note(new ClaimEvent.Explained(id, clock.instant(), by, justified));
    }

    /** @throws Refusal unless the director or a deputy of today does it */
    @Transactional
    public void decide(ClaimId id, ClaimOutcome outcome, BigDecimal compensation, String reasons, String by) {
        var asDeputy = deciders.isDeputy(by);
        check(outcome, compensation);
        var claim = rows.get(id);
        var decision = new ClaimDecision(
                outcome, compensation.setScale(2, RoundingMode.HALF_UP), reasons, by, asDeputy, clock.instant());
        claim.decide(decision);
        writer.save(claim);
        log.note(new ClaimEvent.Decided(id, clock.instant(), by, outcome, decision.compensation(), asDeputy));
    }

    /** Proposes what to answer, by the decision. */
    @Transactional
    public void draft(ClaimId id) {
        var claim = rows.get(id);
        claim.edit(drafts.draft(claim));
        writer.save(claim);
    }

    private static void check(ClaimOutcome outcome, BigDecimal compensation) {
        if (compensation.signum() < 0 || compensation.compareTo(MOST) > 0) {
            throw new Refusal(
                    "Компенсация — сумма в рублях от 0 до 1 000 000 000. Исправьте её.",
                    "A compensation is a sum in roubles from 0 to 1,000,000,000. Correct it.");
        }
        if (outcome == ClaimOutcome.REFUSED && compensation.signum() > 0) {
            throw new Refusal(
                    "При отказе компенсации не бывает. Уберите сумму или выберите «Удовлетворить частично».",
                    "There is no compensation with a refusal. Leave the sum out, or grant the claim in part.");
        }
    }

    /** The director wants another decision; the text is kept until then. */
    @Transactional
    public void edit(ClaimId id, String text, String by) {
        deciders.isDeputy(by);
        var claim = rows.get(id);
        claim.edit(text);
        writer.save(claim);
    }

    /**
     * The answer gets its number and becomes a paper.
     *
     * @throws Refusal unless the director or a deputy of today does it
     */
    @Transactional
    public Claim sign(ClaimId id, String text, String by) {
        var asDeputy = deciders.isDeputy(by);
        var now = clock.instant();
        var claim = rows.get(id);
        var number = nextNumber();
        claim.sign(new AnswerLetter(number, text, by, asDeputy, now, null));
        var pdf = papers.getObject().answer(claim);
        var kept = files.add(
                id, new NewClaimFile(ClaimFile.Kind.LETTER, paperName(claim), "application/pdf", pdf), by, now);
        claim.printed(kept.file());
        writer.save(claim);
        log.note(new ClaimEvent.LetterSigned(id, now, by, number));
        return claim;
    }

    static String paperName(Claim claim) {
        return "answer-" + claim.id() + ".pdf";
    }

    /** One line of numbers for each year: who signs at the same moment waits. */
    private String nextNumber() {
        int year = clock.instant().atZone(desk.zone()).getYear();
        var last = jdbc.sql("""
                insert into desk.claim_letter_number (year, last) values (:year, 1)
                on conflict (year) do update set last = claim_letter_number.last + 1
                returning last
                """).param("year", year).query(Integer.class).single();
        return "П-" + last + "/" + year;
    }
}
