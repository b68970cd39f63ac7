package org.zayavka.claim;

/** Somebody was appointed or dismissed as a deputy of the director. */
public record DeputiesChanged() {}
