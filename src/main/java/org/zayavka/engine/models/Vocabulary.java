package org.zayavka.engine.models;

import com.fasterxml.jackson.databind.JsonNode;
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
 * @param forms deployed or about to be
 * @param decisions deployed or about to be
 * @param processes deployed or about to be
 * @param groups ids of the groups of staff
 * @param starts other processes in force that begin with a message, by its name
 * @param contracts what the rooms expect of tables, forms and processes
 * @param branches of the processes that will be in force
 * @param form that will be in force, by its id; a missing node if there is none
 * @param packaged what the program brings with it
 */
record Vocabulary(
        Set<String> beans,
        Set<String> messages,
        KnownModels forms,
        KnownModels decisions,
        KnownModels processes,
        Predicate<String> groups,
        Function<String, Set<String>> starts,
        List<ModelContracts> contracts,
        Branches branches,
        Function<String, JsonNode> form,
        Packaged packaged) {}
