package org.zayavka.notification;

import org.springframework.stereotype.Component;
import org.zayavka.claim.AnswerDrafts;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimMailbox;

/** Drafts the answer to a claim from the text {@code claimAnswerDraft}, which a desk may have of its own. */
@Component
class DraftsOfAnswers implements AnswerDrafts {

    private final LetterTexts texts;
    private final LetterLayout layout;
    private final ClaimFactsOfLetters facts;
    private final ClaimMailbox mailboxes;

    DraftsOfAnswers(LetterTexts texts, LetterLayout layout, ClaimFactsOfLetters facts, ClaimMailbox mailboxes) {
        this.texts = texts;
        this.layout = layout;
        this.facts = facts;
        this.mailboxes = mailboxes;
    }

    @Override
    public String draft(Claim decided) {
        var language = decided.language();
        var told = facts.of(decided, mailboxes.of(decided), language);
        return layout.plain(texts.part("claimAnswerDraft", language, told));
    }
}
