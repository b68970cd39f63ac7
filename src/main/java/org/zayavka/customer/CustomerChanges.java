package org.zayavka.customer;

import java.math.BigDecimal;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;

/**
 * The register of customers, for those who keep it: each change is written into the audit trail in the same transaction.
 * A command tells of what can't be kept with {@link org.zayavka.shared.Faults}, of a version that is no longer the newest
 * with {@link org.zayavka.shared.Outdated}, of what is not there with {@link org.zayavka.shared.Refusal}; then nothing is
 * written. What changes nothing leaves version and trail as they are.
 */
public interface CustomerChanges {

    CompanyId add(CompanyData company, String by);

    void change(CompanyId id, CompanyData company, int version, String by);

    ContractId add(CompanyId company, ContractData contract, String by);

    void change(ContractId id, ContractData contract, int version, String by);

    ContactId add(CompanyId company, ContactData contact, String by);

    void change(ContactId id, ContactData contact, int version, String by);

    /** For whoever talks to the contact; the address stays, because it is what identifies a person (S5.1). */
    void correctPhone(ContactId id, Entries entries, int version, String by);

    /** Sets what is paid ahead, in roubles, by hand; billing's next word replaces it. */
    void correctBalance(ContractId id, BigDecimal balance, String why, String by);
}
