package org.zayavka.workplace.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zayavka.claim.AnswerWay;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimId;
import org.zayavka.claim.ClaimKey;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaim;
import org.zayavka.claim.NewClaimFile;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/** Invented claims. */
@NullUnmarked
final class ClaimSamples {

    static final String SUBSTANCE =
            "Инженер не приехал в назначенное время и не предупредил. Прошу вернуть 1 500,00 ₽ за"
                    + " выезд и извиниться.\n\nОфис простоял день — это «недопустимо».";

    private final Claims claims;
    private final JdbcClient jdbc;

    ClaimSamples(Claims claims, JdbcClient jdbc) {
        this.claims = claims;
        this.jdbc = jdbc;
    }

    static ClaimFields fields() {
        return new ClaimFields(
                "Синицына Ольга Петровна",
                "100-24",
                "+7 812 000-11-22",
                SUBSTANCE,
                today().minusDays(3),
                today(),
                "инженер Зимин",
                AnswerWay.LETTER,
                "190000, г. Примерск, ул. Полевая, д. 1, офис 7",
                "",
                new EmailAddress("olga@romashka.example"));
    }

    /** Where the desk stands, whatever the day is elsewhere. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Moscow"));
    }

    ClaimId registered(NewClaimFile... files) {
        return registered(fields(), files);
    }

    ClaimId registered(ClaimFields fields, NewClaimFile... files) {
        return claims.register(new NewClaim(
                        ClaimSource.PAPER,
                        Instant.now(),
                        fields,
                        Language.RU,
                        List.of(files),
                        null,
                        null,
                        null,
                        null,
                        "svetlana",
                        ClaimKey.NONE))
                .id();
    }

    /** Explained, decided and with a letter that waits for its signature. */
    ClaimId decided(ClaimId id, String letter) {
        jdbc.sql("""
                update desk.claim set state = 'DECIDED', accepted_at = now(), signature = 'scan',
                    explanation = 'Инженер застрял на другом выезде; диспетчер не предупредил клиента. Наша ошибка.',
                    justified = true, explained_by = 'clgalina', explained_at = now(),
                    outcome = 'partly', compensation = 1500, decision_reasons = 'Вернуть стоимость выезда, извиниться.',
                    decided_by = 'clsergey', decided_at = now(), letter_text = :letter
                 where number = :number
                """).param("letter", letter).param("number", id.value()).update();
        return id;
    }

    /** As if the director had signed it. */
    ClaimId signed(ClaimId id, String number) {
        jdbc.sql("""
                update desk.claim set letter_number = :letter, signed_by = 'clsergey', signed_at = now()
                 where number = :number
                """).param("letter", number).param("number", id.value()).update();
        return id;
    }
}
