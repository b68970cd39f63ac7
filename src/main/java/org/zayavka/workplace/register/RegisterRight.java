package org.zayavka.workplace.register;

import java.util.Set;
import org.zayavka.workplace.StaffMember;

/**
 * Who may do what on the pages of the register, by group of Camunda; whoever is not named may not. Why it is so stands in
 * {@code docs/adr}.
 */
enum RegisterRight {
    /** Look up every customer. */
    READ(
            "head",
            "camunda-admin",
            "dispatcher",
            "secretary",
            "billing",
            "billingLead",
            "manager",
            "director",
            "quality",
            "line1Lead",
            "line2Lead"),
    /** See the customers whose tickets they may see, and no others. */
    READ_OWN("line1", "line2", "field"),
    COMPANIES("head", "camunda-admin", "secretary"),
    CONTRACTS("head", "camunda-admin", "secretary", "billing", "billingLead"),
    /** Everything about a person, the address that identifies them included (S5.1). */
    CONTACTS("head", "camunda-admin", "secretary"),
    /** Correct the phone of a person they may see. */
    PHONES(
            "head",
            "camunda-admin",
            "secretary",
            "dispatcher",
            "quality",
            "billing",
            "billingLead",
            "line1Lead",
            "line2Lead",
            "line1",
            "line2",
            "field"),
    BALANCES("head", "camunda-admin", "billing", "billingLead"),
    /** Set what work outside the contract costs (S3.9). */
    PRICES("head", "camunda-admin", "billing", "billingLead"),
    /** See what was charged, and take it over into the accounts. */
    CHARGES("head", "camunda-admin", "billing", "billingLead"),
    IMPORT("head", "camunda-admin", "secretary"),
    PLANS("head", "camunda-admin"),
    SEE_CALENDARS(
            "head",
            "camunda-admin",
            "dispatcher",
            "secretary",
            "billing",
            "billingLead",
            "manager",
            "director",
            "quality",
            "line1",
            "line2",
            "line1Lead",
            "line2Lead",
            "field"),
    CALENDARS("head", "camunda-admin"),
    SETTINGS("head", "camunda-admin"),
    /** Look through articles and canned answers. */
    SEE_KNOWLEDGE(SEE_CALENDARS),
    /** Write what everybody answers with. */
    KNOWLEDGE("head", "camunda-admin", "quality", "line1Lead", "line2Lead", "billingLead");

    private final Set<String> groups;

    RegisterRight(String... groups) {
        this.groups = Set.of(groups);
    }

    RegisterRight(RegisterRight same) {
        this.groups = same.groups;
    }

    boolean has(StaffMember who) {
        return who.isIn(groups);
    }

    /** The groups that have it. */
    Set<String> groups() {
        return groups;
    }
}
