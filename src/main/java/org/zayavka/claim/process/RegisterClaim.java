package org.zayavka.claim.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zayavka.claim.CheckingClaims;
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimKey;
import org.zayavka.claim.ClaimSignature;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.ClaimUploads;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaim;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;

/** Registers what the secretary wrote down; a claim that came by itself is registered already (S3.10). */
@Component
class RegisterClaim implements JavaDelegate {

    private static final List<String> OF_THE_START = List.of(
            ClaimVariables.SOURCE,
            ClaimVariables.ARRIVED_ON,
            ClaimVariables.LANGUAGE,
            ClaimVariables.SCANS,
            ClaimVariables.SIGNATURE);

    private final Claims claims;
    private final ObjectProvider<ClaimUploads> uploads;
    private final CheckingClaims checking;
    private final DeskSettings desk;
    private final Clock clock;

    RegisterClaim(
            Claims claims,
            ObjectProvider<ClaimUploads> uploads,
            CheckingClaims checking,
            DeskSettings desk,
            Clock clock) {
        this.claims = claims;
        this.uploads = uploads;
        this.checking = checking;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution process) {
        var claim = ClaimVariables.isRegistered(process)
                ? claims.get(ClaimVariables.claim(process))
                : claims.register(written(process));
        process.setProcessBusinessKey(claim.id().toString());
        ClaimVariables.write(process, claim);
        ClaimVariables.moment(process, ClaimVariables.CHECK_BY, checking.checkBy(claim));
        process.removeVariables(ClaimVariables.FIELDS);
        process.removeVariables(OF_THE_START);
    }

    private NewClaim written(DelegateExecution process) {
        var by = ClaimVariables.person();
        var signature = ClaimSignature.ofCode(ClaimVariables.text(process, ClaimVariables.SIGNATURE))
                .orElse(null);
        var files = scans(process, by, signature);
        return new NewClaim(
                ClaimSource.ofCode(ClaimVariables.text(process, ClaimVariables.SOURCE))
                        .orElse(ClaimSource.PAPER),
                ClaimVariables.arrivedAt(process, desk.zone(), clock),
                ClaimVariables.fields(process),
                Language.ofCode(ClaimVariables.text(process, ClaimVariables.LANGUAGE)),
                files,
                files.isEmpty() ? null : signature,
                null,
                null,
                null,
                by,
                ClaimKey.NONE);
    }

    /** Where a signature was seen, the first scan carries it. */
    private List<NewClaimFile> scans(DelegateExecution process, String by, @Nullable ClaimSignature signature) {
        var names = ClaimVariables.text(process, ClaimVariables.SCANS);
        if (names.isEmpty()) {
            return List.of();
        }
        var scans = new ArrayList<>(uploads.getObject().take(names, by));
        if (signature != null && !scans.isEmpty()) {
            var first = scans.get(0);
            scans.set(0, new NewClaimFile(ClaimFile.Kind.SIGNATURE, first.name(), first.type(), first.bytes()));
        }
        return scans;
    }
}
