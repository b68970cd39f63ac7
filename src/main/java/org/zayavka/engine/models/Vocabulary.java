package org.zayavka.engine.models;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zayavka.shared.ModelContracts;

/**
 * The words a model may use.
 *
 * @param beans delegates and listeners
 * @param messages that the rooms send
 * @param forms ids, deployed or about to be
 * @param decisions keys, deployed or about to be
 * @param processes keys, deployed or about to be
 * @param groups ids of the groups of staff
 * @param starts other processes in force that begin with a message, by its name
 * @param contracts what the rooms expect of tables, forms and processes
 */
record Vocabulary(
        Set<String> beans,
        Set<String> messages,
        Predicate<String> forms,
        Predicate<String> decisions,
        Predicate<String> processes,
        Predicate<String> groups,
        Function<String, Set<String>> starts,
        List<ModelContracts> contracts) {}
