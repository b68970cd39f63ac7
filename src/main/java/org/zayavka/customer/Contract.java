package org.zayavka.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;

/**
 * A contract.
 *
 * @param number as it stands on paper, e.g. {@code 100-24}
 * @param login the login that may be named instead of the number (S5.2); empty when there is none
 * @param plan {@code basic}, {@code standard}, {@code premium} or whatever the tables know
 * @param balance in roubles; negative for a debtor (S3.7)
 * @param noticeAddress the company's address to which confirmations go too (S1.2)
 * @param noticeToRequester whether the requester is told as well; without a notice address always
 */
public record Contract(
        ContractId id,
        CompanyId company,
        String number,
        String login,
        String plan,
        BigDecimal balance,
        @Nullable EmailAddress noticeAddress,
        boolean noticeToRequester) {

    public boolean isDebtor() {
        return balance.signum() < 0;
    }
}
