package org.zayavka.engine.models;

import java.util.Set;
import java.util.function.Predicate;

/**
 * The words a model may use.
 *
 * @param beans delegates and listeners
 * @param messages that the rooms send
 * @param forms ids, deployed or about to be
 * @param decisions keys, deployed or about to be
 * @param processes keys, deployed or about to be
 */
record Vocabulary(
        Set<String> beans,
        Set<String> messages,
        Predicate<String> forms,
        Predicate<String> decisions,
        Predicate<String> processes) {}
