package org.zayavka.ticket;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.Identification;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/**
 * Who asks.
 *
 * @param address where answers go; absent for a letter that names no sender
 * @param name as the register or the letter has it; may be empty
 * @param companyName empty when unidentified
 * @param zone in which this person reads hours
 */
public record Requester(
        @Nullable ContactId contact,
        @Nullable ContractId contract,
        @Nullable CompanyId company,
        String companyName,
        String name,
        @Nullable EmailAddress address,
        Language language,
        ZoneId zone,
        Identification.How identifiedBy) {

    /** Whether it is known whose request this is. What changes data needs more than a phone call (S5.1). */
    public boolean identified() {
        return identifiedBy == Identification.How.REGISTERED_ADDRESS
                || identifiedBy == Identification.How.AGENT
                || identifiedBy == Identification.How.PHONE;
    }
}
