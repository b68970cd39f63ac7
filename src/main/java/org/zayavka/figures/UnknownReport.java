package org.zayavka.figures;

/** There is no report of this name. */
public class UnknownReport extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownReport(String name) {
        super("There is no report \"%s\".".formatted(name));
    }
}
