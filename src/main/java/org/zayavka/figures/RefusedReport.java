package org.zayavka.figures;

/** A report can't be made as it was asked for; the message is for the person who asked, in their language. */
public class RefusedReport extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedReport(String message) {
        super(message);
    }
}
