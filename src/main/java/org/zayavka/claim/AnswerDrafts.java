package org.zayavka.claim;

/** Drafts the answer to a claim from a template; whoever keeps the templates of letters implements it. */
@FunctionalInterface
public interface AnswerDrafts {

    /** Plain text, paragraphs divided by empty lines, in the claim's language. */
    String draft(Claim decided);
}
