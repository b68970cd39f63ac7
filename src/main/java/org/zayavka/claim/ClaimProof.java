package org.zayavka.claim;

import org.zayavka.shared.Language;

/** What proves that an answer has left by another way than e-mail (S3.10). */
final class ClaimProof {

    private static final int SHORTEST_POST = 6;
    private static final int SHORTEST_FAX = 3;

    private ClaimProof() {}

    static boolean isOne(AnswerWay way, String proof) {
        var text = proof.strip();
        return switch (way) {
            case LETTER -> text.length() >= SHORTEST_POST && text.chars().anyMatch(Character::isDigit);
            case FAX -> text.length() >= SHORTEST_FAX;
            case PHONE, EMAIL -> !text.isEmpty();
        };
    }

    static String wanted(AnswerWay way, Language language) {
        return switch (way) {
            case LETTER ->
                language.say(
                        "Впишите почтовый номер из квитанции: не меньше 6 знаков, среди них цифры.",
                        "Write down the number of the post from the receipt: 6 characters at least, with digits.");
            case FAX ->
                language.say(
                        "Впишите номер отчёта факса: не меньше 3 знаков.",
                        "Write down the number of the fax report: 3 characters at least.");
            case PHONE, EMAIL -> language.say("Запишите, с кем говорили.", "Write down whom you spoke with.");
        };
    }
}
