package org.zayavka.customer;

import java.util.Optional;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Versioned;

/** What the register holds of one company, contract or contact, with the version to change it by. */
public interface CustomerFile {

    Optional<Versioned<CompanyData>> company(CompanyId id);

    Optional<Versioned<ContractData>> contract(ContractId id);

    Optional<Versioned<ContactData>> contact(ContactId id);
}
