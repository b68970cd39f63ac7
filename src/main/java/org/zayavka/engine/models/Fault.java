package org.zayavka.engine.models;

import java.util.List;
import org.camunda.bpm.engine.Problem;
import org.zayavka.shared.Language;

/**
 * Something in a model that may not be deployed.
 *
 * @param file name of the resource
 * @param element id of the element, or what else tells where; empty if it is the file as a whole
 */
record Fault(String file, String element, String russian, String english) {

    String text(Language language) {
        return language == Language.EN ? english : russian;
    }

    /** As a line of a message: where, and what. */
    String line(Language language) {
        return file + (element.isEmpty() ? "" : " · " + element) + ": " + text(language);
    }

    /** As Modeler shows it beside the element. */
    Problem problem(Language language) {
        return new Problem() {
            @Override
            public String getMessage() {
                return text(language);
            }

            @Override
            public int getLine() {
                return 0;
            }

            @Override
            public int getColumn() {
                return 0;
            }

            @Override
            public String getMainElementId() {
                return element;
            }

            @Override
            public List<String> getElementIds() {
                return List.of(element);
            }
        };
    }
}
