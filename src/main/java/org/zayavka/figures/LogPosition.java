package org.zayavka.figures;

/**
 * A place in the log: facts are read by transaction, then by id.
 *
 * @param tx the number of a transaction as PostgreSQL writes it
 */
record LogPosition(String tx, long id) {

    static final LogPosition START = new LogPosition("0", 0);
}
