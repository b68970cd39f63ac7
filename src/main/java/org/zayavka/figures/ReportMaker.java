package org.zayavka.figures;

/** Makes one report. */
interface ReportMaker {

    /** As it is called in addresses. */
    String name();

    Report make(ReportRequest request);
}
