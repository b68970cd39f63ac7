package org.zayavka.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;

/** The register as lists, for those who look something up; each page costs as much as the first. */
public interface CustomerLists {

    int PAGE = 50;

    /**
     * Companies by name.
     *
     * @param query parts of the name, in any order, or the number or login of a contract; empty for all
     * @param after the last company of the page before; 0 for the first page
     */
    Page<CompanyLine> companies(String query, long after);

    /**
     * People by name, of all companies.
     *
     * @param query parts of name, address or phone; empty for all
     * @param after the last contact of the page before; 0 for the first page
     */
    Page<ContactLine> contacts(String query, long after);

    /** The people of one company by name. */
    Page<ContactLine> contacts(CompanyId company, String query, long after);

    /** The contracts of one company, at most five hundred. */
    List<ContractLine> contracts(CompanyId company);

    record CompanyLine(CompanyId id, String name, int contracts, int contacts) {}

    record ContactLine(
            ContactId id,
            CompanyId company,
            String companyName,
            String name,
            String address,
            String phone,
            boolean former) {}

    /** @param balanceAsOf of which moment billing told it; null when it did not */
    record ContractLine(
            ContractId id,
            CompanyId company,
            String number,
            String login,
            String plan,
            BigDecimal balance,
            java.time.@Nullable Instant balanceAsOf,
            @Nullable LocalDate validUntil) {

        public boolean isOver(LocalDate today) {
            return validUntil != null && validUntil.isBefore(today);
        }
    }

    /** @param next after which the next page begins; 0 on the last */
    record Page<T>(List<T> lines, long next) {}
}
