package org.zayavka.customer;

import java.time.ZoneId;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/**
 * A person whom a company registered as entitled to ask (S5.1).
 *
 * @param phone as people write it; empty when not known
 * @param zone in which this person reads hours
 */
public record Contact(
        ContactId id,
        CompanyId company,
        String name,
        EmailAddress address,
        String phone,
        Language language,
        ZoneId zone) {}
