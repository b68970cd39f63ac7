package org.zayavka.claim;

import java.util.Set;

/**
 * Who stands in for the director at this moment; told at each change, and every minute.
 *
 * @param people logins
 */
public record DeputiesInOffice(Set<String> people) {}
