package org.zayavka.privacy;

/** A kind of places where a person's data lie; what is erased is found there no more, so a broken batch is done again. */
interface Erasable {

    /**
     * Erases a batch, in the caller's transaction.
     *
     * @return how many places; 0 when none is left
     */
    int erase(Erasure erasure, int atMost);
}
