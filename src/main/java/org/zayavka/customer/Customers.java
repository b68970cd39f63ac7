package org.zayavka.customer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;

/** The register of customers, for reading. */
public interface Customers {

    Optional<Contact> contact(ContactId id);

    Optional<Contact> contactByAddress(EmailAddress address);

    Optional<Contract> contract(ContractId id);

    /** Finds a contract by its number or login, in any case, without spaces. */
    Optional<Contract> contractByNumber(String numberOrLogin);

    Optional<Company> company(CompanyId id);

    /**
     * Who wrote this (S5.1, S5.2).
     *
     * @param text subject and own text, in which a contract's number may be named
     */
    Identification identify(@Nullable EmailAddress sender, String text);

    /** What an agent's choice means: the contact, its company and the contract, identified by the agent. */
    Identification identify(ContactId contact);

    Identification identify(ContractId contract);

    /** Contacts whom a sender is likely to be or to belong to, the likeliest first. */
    List<Contact> candidates(@Nullable EmailAddress sender, String text, int limit);
}
