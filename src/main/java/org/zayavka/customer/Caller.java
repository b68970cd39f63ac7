package org.zayavka.customer;

import org.zayavka.shared.ContactId;
import org.zayavka.shared.Language;

/**
 * Somebody who may be on the phone, under one of their company's contracts.
 *
 * @param phone as people write it; empty when not known
 * @param contract its number; empty when the company has none that is valid
 */
public record Caller(
        ContactId contact, String name, String phone, Language language, String company, String contract) {}
