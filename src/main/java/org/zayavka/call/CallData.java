package org.zayavka.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Language;
import org.zayavka.shared.TicketId;

/** What a call consists of; only {@link PhoneCall} changes it. */
final class CallData {

    final Instant beganAt;
    final String operator;
    final String caller;
    boolean selfStated;
    final String phone;

    @Nullable
    Instant endedAt;

    String contractStated;
    String surnameStated;
    String about;
    Language language;
    Verification verification = Verification.INCOMPLETE;
    String name = "";

    @Nullable
    ContactId contact;

    @Nullable
    CompanyId company;

    String companyName = "";

    @Nullable
    ContractId contract;

    String contractNumber = "";
    Paid balance = Paid.UNKNOWN;
    String support = "";
    String supportReason = "";

    @Nullable
    Instant visitOfferedAt;

    @Nullable
    CallOutcome outcome;

    String solution = "";
    String note = "";
    String recording = "";

    @Nullable
    TicketId ticket;

    int version;

    CallData(NewCall from, Instant beganAt) {
        this.beganAt = beganAt;
        this.operator = from.operator();
        this.caller = from.caller();
        this.selfStated = from.selfStated();
        this.phone = from.phone();
        this.contractStated = from.contractNumber();
        this.surnameStated = from.surname();
        this.about = from.about();
        this.language = from.language();
    }
}
