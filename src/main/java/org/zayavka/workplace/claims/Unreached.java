package org.zayavka.workplace.claims;

import static org.zayavka.shared.Markdown.line;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zayavka.claim.Claim;
import org.zayavka.claim.Claims;
import org.zayavka.shared.Language;

/** Owners of contracts whom no letter could ask for what is missing, and how else they are asked. Markdown. */
@Component
class Unreached {

    private static final String LETTER_FAILED = "ClaimLetterFailed";

    private final Claims claims;

    Unreached(Claims claims) {
        this.claims = claims;
    }

    /** Empty while nobody has asked, and where a letter did. */
    String said(Claim claim, ClaimWords.In say, Language language) {
        var asked = claim.askedAt();
        if (asked == null) {
            return "";
        }
        if (claim.fields().email() == null) {
            return bold(language.say(
                            "Письмом не спросили: адреса почты нет.",
                            "No letter has asked for it: there is no e-mail address."))
                    + otherwise(claim, language);
        }
        return claims.log(claim.id()).stream()
                .filter(fact -> fact.kind().equals(LETTER_FAILED) && !fact.at().isBefore(asked))
                .reduce((first, next) -> next)
                .map(fact -> bold(line(say.fact(fact)) + ".") + otherwise(claim, language))
                .orElse("");
    }

    private static String bold(String text) {
        return "**" + text + "** ";
    }

    private static String otherwise(Claim claim, Language language) {
        var fields = claim.fields();
        if (!fields.contactPhone().isBlank()) {
            return language.say("Позвоните и спросите, чего не хватает: ", "Phone and ask for what is missing: ")
                    + line(fields.contactPhone());
        }
        var ways = Stream.of(fields.fax(), fields.postalAddress())
                .filter(way -> !way.isBlank())
                .collect(Collectors.joining(", "));
        return ways.isEmpty()
                ? language.say(
                        "Телефона тоже нет: найдите владельца по номеру договора или по имени и спросите сами.",
                        "There is no phone either: find the owner by the contract’s number or by name, and ask.")
                : language.say("Телефона тоже нет, спросите так: ", "There is no phone either, ask this way: ")
                        + line(ways);
    }
}
