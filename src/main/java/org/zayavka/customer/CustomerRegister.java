package org.zayavka.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** The register of customers, for writing; each method is a transaction of its own unless the caller has one. */
public interface CustomerRegister {

    CompanyId addCompany(String name);

    /** @throws org.zayavka.shared.Refusal when the number or the login belongs to another contract */
    ContractId addContract(NewContract contract);

    /** @throws org.zayavka.shared.Refusal when the address belongs to another contact */
    ContactId addContact(NewContact contact);

    /** Sets what the company has paid ahead, in roubles; negative for a debtor (S3.7). */
    void setBalance(ContractId contract, BigDecimal balance);

    /**
     * A contract to be registered.
     *
     * @param login may be named instead of the number (S5.2); empty when there is none
     * @param balance in roubles
     * @param noticeAddress the company's address to which confirmations go too (S1.2)
     * @param noticeToRequester whether the requester is told as well
     * @param validFrom the first day; absent for "always was"
     * @param validUntil the last day; absent for "without an end"
     */
    record NewContract(
            CompanyId company,
            String number,
            String login,
            String plan,
            BigDecimal balance,
            @Nullable EmailAddress noticeAddress,
            boolean noticeToRequester,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        /** A contract without an end, a login or an address of its own. */
        public static NewContract of(CompanyId company, String number, String plan) {
            return new NewContract(company, number, "", plan, BigDecimal.ZERO, null, true, null, null);
        }
    }

    /** A person to be registered as entitled to ask (S5.1). */
    record NewContact(
            CompanyId company, String name, EmailAddress address, String phone, Language language, ZoneId zone) {}
}
