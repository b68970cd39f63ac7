package org.zayavka.claim;

/** The director has appointed somebody for some days. */
public record DeputyAppointed(Deputy deputy) {}
