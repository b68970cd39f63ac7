package org.zayavka.shared;

import java.util.Set;

/**
 * The fields that a form must have for the room to understand what was filled in.
 *
 * @param form id of the form
 * @param keys of the fields
 */
public record FormContract(String form, Set<String> keys) {}
