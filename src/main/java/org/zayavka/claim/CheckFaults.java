package org.zayavka.claim;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/** What stands against a check of a claim, all of it at once: who mends one thing must not run into the next. */
@Component
class CheckFaults {

    private final ClaimFiles files;
    private final DeskSettings desk;
    private final Clock clock;

    CheckFaults(ClaimFiles files, DeskSettings desk, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws Refusal naming all of it */
    void refuse(Claim claim, CheckedClaim check) {
        var faults = new ArrayList<Refusal>();
        var fields = check.fields().orElse(claim.fields());
        if (!fields.equals(claim.fields())) {
            ClaimRules.refusal(fields, LocalDate.ofInstant(clock.instant(), desk.zone()))
                    .ifPresent(faults::add);
        }
        if (signs(claim, check) && file(claim.id(), check).isEmpty()) {
            faults.add(new Refusal(
                    "Чтобы отметить подпись, приложите скан или файл с ней на странице претензии " + claim.id() + ".",
                    "To note the signature, add the scan or file with it on the page of claim " + claim.id() + "."));
        }
        var missing = missing(claim, check, fields);
        switch (check.outcome()) {
            case ACCEPT -> ofAccepting(faults, claim, check, missing);
            case ASK -> ofAsking(faults, check, missing);
            case DISMISS -> ofDismissing(faults, check);
            case DISCARD -> {}
        }
        if (!faults.isEmpty()) {
            throw Refusal.together(faults);
        }
    }

    static boolean signs(Claim claim, CheckedClaim check) {
        return check.signature() != null && claim.signature() != check.signature();
    }

    /** The file that carries the signature: the one that was named, or the first that may. */
    Optional<Long> file(ClaimId claim, CheckedClaim check) {
        if (check.signatureFile() != null) {
            return Optional.of(check.signatureFile());
        }
        return files.of(claim).stream()
                .filter(file -> file.kind() == ClaimFile.Kind.SCAN || file.kind() == ClaimFile.Kind.SIGNATURE)
                .map(ClaimFile::id)
                .findFirst();
    }

    private static Set<ClaimField> missing(Claim claim, CheckedClaim check, ClaimFields fields) {
        var missing = EnumSet.noneOf(ClaimField.class);
        missing.addAll(fields.missing());
        if (claim.signature() == null && check.signature() == null) {
            missing.add(ClaimField.SIGNATURE);
        }
        return missing;
    }

    /** One that stays incomplete may be accepted all the same: the owner has been asked, the days go on. */
    private static void ofAccepting(List<Refusal> faults, Claim claim, CheckedClaim check, Set<ClaimField> missing) {
        if (!missing.isEmpty() && claim.askedAt() == null) {
            faults.add(new Refusal(
                    "Не хватает: " + ClaimWords.of(missing, Language.RU)
                            + ". Сначала спросите владельца договора: выберите «Не хватает сведений».",
                    "Missing: " + ClaimWords.of(missing, Language.EN)
                            + ". Ask the owner of the contract first: choose “Something is missing”."));
        }
        if (check.reason() == null && claim.reason() == null) {
            faults.add(new Refusal("Выберите, о чём претензия.", "Choose what the claim is about."));
        }
    }

    private static void ofAsking(List<Refusal> faults, CheckedClaim check, Set<ClaimField> missing) {
        if (missing.isEmpty() && check.words().isBlank()) {
            faults.add(new Refusal(
                    "Всё на месте: спрашивать не о чем. Примите претензию или напишите, что уточнить.",
                    "Nothing is missing: there is nothing to ask for. Accept the claim, or write what to clear up."));
        }
    }

    private static void ofDismissing(List<Refusal> faults, CheckedClaim check) {
        if (check.words().isBlank()) {
            faults.add(new Refusal(
                    "Напишите, почему это не претензия: это прочтёт тот, кто её прислал.",
                    "Write why it is no claim: whoever sent it will read that."));
        }
    }
}
