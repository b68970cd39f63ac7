package org.zayavka.customer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.EmailAddress;

/**
 * What is kept of a contract besides its balance.
 *
 * @param login may be named instead of the number (S5.2); empty when there is none
 * @param noticeAddress the contract's mailbox, to which confirmations go too (S1.2)
 * @param noticeToRequester whether the requester is told as well
 * @param validFrom the first day; absent for "always was"
 * @param validUntil the last day; absent for "without an end"
 */
public record ContractData(
        String number,
        String login,
        String plan,
        @Nullable EmailAddress noticeAddress,
        boolean noticeToRequester,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public static ContractData read(Entries entries) {
        var from = entries.date("validFrom");
        var until = entries.date("validUntil");
        if (from != null && until != null && until.isBefore(from)) {
            entries.fault(
                    "validUntil",
                    "Договор кончается раньше, чем начинается: исправьте один из дней.",
                    "The contract ends before it begins: correct one of the days.");
        }
        var address = entries.address("noticeAddress");
        return new ContractData(
                entries.name("number"),
                login(entries),
                entries.needed("plan", 40),
                address,
                !entries.has("noticeToRequester") || entries.yes("noticeToRequester") || address == null,
                from,
                until);
    }

    private static String login(Entries entries) {
        var login = entries.text("login", 100);
        return login.isEmpty() ? login : entries.name("login");
    }

    /** Field by field, as a form shows it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("number", number);
        texts.put("login", login);
        texts.put("plan", plan);
        texts.put("noticeAddress", noticeAddress == null ? "" : noticeAddress.value());
        texts.put("noticeToRequester", noticeToRequester ? "yes" : "no");
        texts.put("validFrom", validFrom == null ? "" : validFrom.toString());
        texts.put("validUntil", validUntil == null ? "" : validUntil.toString());
        return texts;
    }
}
