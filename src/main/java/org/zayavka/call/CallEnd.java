package org.zayavka.call;

/**
 * What the operator filled in when the call was over.
 *
 * @param request what the caller asks for; may be empty
 * @param solution what was done; empty unless it is solved
 * @param recording address or number of the recording; may be empty
 * @param note for colleagues; may be empty
 */
public record CallEnd(CallOutcome outcome, String request, String solution, String recording, String note) {}
