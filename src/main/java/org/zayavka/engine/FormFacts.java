package org.zayavka.engine;

import java.util.Map;

/**
 * What a form shows and nobody stores with the process: the request, the contract, choices for a select. The engine
 * asks when a form is opened and again when it is submitted.
 */
@FunctionalInterface
public interface FormFacts {

    /**
     * The facts a form shows, by the key of its field, by {@code valuesKey} (a list of maps with {@code label} and
     * {@code value}) or by a name that its texts and conditions use. Strings, numbers, booleans, lists and maps. Empty
     * for a form it knows nothing about; with several beans the answers are added up. Facts that the form does not
     * {@linkplain OpenForm#asks ask} may be left out.
     */
    Map<String, Object> facts(OpenForm form);
}
