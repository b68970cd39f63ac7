package org.zayavka.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zayavka.customer.CallerCheck;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;
import org.zayavka.shared.TicketId;

/** A phone call: it is kept whatever comes of it (S3.7). */
public final class PhoneCall {

    private final CallId id;
    final CallData data;

    PhoneCall(CallId id, CallData data) {
        this.id = id;
        this.data = data;
    }

    /** Who it is by what was stated; a second look takes the place of the first. */
    void check(CallerCheck check) {
        data.verification = Verification.of(check.result(), data.selfStated);
        var contract = check.contract();
        var company = check.company();
        var contact = check.contact();
        var known = check.result() == CallerCheck.Result.VERIFIED;
        data.contract = known && contract != null ? contract.id() : null;
        data.contractNumber = known && contract != null ? contract.number() : "";
        data.company = known && company != null ? company.id() : null;
        data.companyName = known && company != null ? company.name() : "";
        data.contact = known && contact != null ? contact.id() : null;
        data.name = known && contact != null ? contact.name() : "";
        data.balance = known && contract != null ? Paid.of(contract.balance()) : Paid.UNKNOWN;
    }

    /** The caller has found the right number, or another surname. */
    void restate(String contractNumber, String surname) {
        refuseOver();
        data.contractStated = contractNumber;
        data.surnameStated = surname;
        // Whoever looked them up says them now; the form asks for nothing else.
        data.selfStated = true;
    }

    void settle(String support, String reason) {
        data.support = support;
        data.supportReason = reason;
    }

    void offerVisit(Instant now) {
        data.visitOfferedAt = now;
    }

    void end(CallEnd end, String recording, Instant now) {
        refuseOver();
        data.outcome = end.outcome();
        data.about = end.request().isEmpty() ? data.about : end.request();
        data.solution = end.solution();
        data.note = end.note();
        data.recording = recording;
        data.endedAt = now;
    }

    void becomes(TicketId ticket) {
        data.ticket = ticket;
    }

    private void refuseOver() {
        if (data.endedAt != null) {
            throw new Refusal("Звонок № " + id + " уже закончен.", "Call no. " + id + " is over already.");
        }
    }

    public CallId id() {
        return id;
    }

    public Instant beganAt() {
        return data.beganAt;
    }

    public @Nullable Instant endedAt() {
        return data.endedAt;
    }

    /** How long it took, in whole minutes, at least one; absent while it goes on. */
    public @Nullable Long minutes() {
        return data.endedAt == null
                ? null
                : Math.max(1, Duration.between(data.beganAt, data.endedAt).toMinutes());
    }

    public String operator() {
        return data.operator;
    }

    /** The name in the register; of a stranger the surname they stated, or what the operator typed. */
    public String name() {
        if (!data.name.isEmpty()) {
            return data.name;
        }
        return data.surnameStated.isEmpty() ? data.caller : data.surnameStated;
    }

    public String contractStated() {
        return data.contractStated;
    }

    public String surnameStated() {
        return data.surnameStated;
    }

    public String phone() {
        return data.phone;
    }

    public String about() {
        return data.about;
    }

    public Language language() {
        return data.language;
    }

    public Verification verification() {
        return data.verification;
    }

    public @Nullable ContactId contact() {
        return data.contact;
    }

    public @Nullable CompanyId company() {
        return data.company;
    }

    /** Empty until it is known. */
    public String companyName() {
        return data.companyName;
    }

    public @Nullable ContractId contract() {
        return data.contract;
    }

    public String contractNumber() {
        return data.contractNumber;
    }

    public Paid balance() {
        return data.balance;
    }

    /** What the table decided: {@code consult}, {@code record} or {@code refuse}; empty before. */
    public String support() {
        return data.support;
    }

    public String supportReason() {
        return data.supportReason;
    }

    public @Nullable Instant visitOfferedAt() {
        return data.visitOfferedAt;
    }

    /** Absent while it goes on. */
    public @Nullable CallOutcome outcome() {
        return data.outcome;
    }

    public String solution() {
        return data.solution;
    }

    public String note() {
        return data.note;
    }

    public String recording() {
        return data.recording;
    }

    public @Nullable TicketId ticket() {
        return data.ticket;
    }
}
