package org.zayavka.visit;

/** Whether a change came later than one hour before the agreed time, and costs item 1.1 (S3.4). */
public enum Late {
    NO,
    /** Charged, once per visit however often it is changed. */
    CHARGED
}
