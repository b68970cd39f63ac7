package org.zayavka.customer;

import org.zayavka.shared.CompanyId;

/** A company that the desk serves. */
public record Company(CompanyId id, String name) {}
