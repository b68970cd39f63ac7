package org.zayavka.claim;

/** Prints what leaves the house on paper; whoever can make papers implements it. */
public interface ClaimPapers {

    /** The signed answer as a PDF, with the company's head, its number and date. */
    byte[] answer(Claim claim);
}
