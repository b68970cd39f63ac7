package org.zayavka.claim;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Customers;
import org.zayavka.customer.Identification;
import org.zayavka.shared.EmailAddress;

/** Finds in the register whose claim it is, by the number of the contract and by the address. */
@Component
class ClaimOwners {

    private final Customers customers;

    ClaimOwners(Customers customers) {
        this.customers = customers;
    }

    /** Connects the claim with the register as far as what it says goes. */
    void find(Claim claim) {
        var fields = claim.fields();
        var contract = fields.contractNumber().isBlank()
                ? null
                : customers.contractByNumber(fields.contractNumber()).orElse(null);
        var email = fields.email();
        var contact = email == null ? null : customers.contactByAddress(email).orElse(null);
        claim.data.contract = contract == null ? null : contract.id();
        claim.data.contact = contact == null ? null : contact.id();
        claim.data.company = contract != null ? contract.company() : contact == null ? null : contact.company();
        var company = claim.data.company;
        claim.data.companyName = company == null
                ? ""
                : customers.company(company).map(it -> it.name()).orElse("");
    }

    /** What the register knows of who wrote a letter, for what the letter leaves open. */
    ClaimFields known(@Nullable EmailAddress sender, String text) {
        var who = customers.identify(sender, text);
        var contact = who.contact();
        var contract = who.contract();
        var proven = who.how() == Identification.How.REGISTERED_ADDRESS;
        return new ClaimFields(
                proven && who.company() != null ? who.company().name() : "",
                contract == null ? "" : contract.number(),
                proven && contact != null ? contact.phone() : "",
                "",
                null,
                null,
                "",
                null,
                "",
                "",
                sender);
    }
}
