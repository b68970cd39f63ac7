package org.zayavka.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zayavka.claim.Claim;
import org.zayavka.claim.ClaimField;
import org.zayavka.claim.ClaimFields;
import org.zayavka.claim.ClaimFile.Kind;
import org.zayavka.claim.ClaimSettings;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.ClaimWords;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaim;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Language;
import org.zayavka.shared.Refusal;

/**
 * Where the customers' own pages bring claims (S3.10): {@code POST /api/claims}, as JSON, or as multipart with the JSON
 * in {@code claim}, the signature in {@code signature} and scans in {@code scans}. The header {@code Idempotency-Key}
 * makes sure that a claim sent twice is registered once.
 */
@RestController
class ClaimApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_KEY = 200;

    private final Claims claims;
    private final ClaimSettings settings;
    private final RefusedClaims refused;
    private final DeskSettings desk;
    private final Clock clock;

    ClaimApi(Claims claims, ClaimSettings settings, RefusedClaims refused, DeskSettings desk, Clock clock) {
        this.claims = claims;
        this.settings = settings;
        this.refused = refused;
        this.desk = desk;
        this.clock = clock;
    }

    record Registered(String number, String arrivedOn, String answerUntil, List<String> missing) {}

    @PostMapping(value = "/api/claims", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(
            @RequestBody byte[] claim,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        return take(claim, new SentFiles(), new LinkedHashMap<>(), key, Language.of(locale));
    }

    @PostMapping(value = "/api/claims", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(
            @RequestPart("claim") byte[] claim,
            @RequestPart(name = "signature", required = false) @Nullable MultipartFile signature,
            @RequestPart(name = "scans", required = false) @Nullable List<MultipartFile> scans,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale)
            throws IOException {
        var reader = Language.of(locale);
        var wrong = new LinkedHashMap<String, String>();
        var files = new SentFiles();
        files.add(Kind.SIGNATURE, "signature", Collections.singletonList(signature), wrong, reader);
        files.add(Kind.SCAN, "scans", Objects.requireNonNullElse(scans, List.of()), wrong, reader);
        return files.areOver(settings.files()) ? refused.tooLarge(reader) : take(claim, files, wrong, key, reader);
    }

    private ResponseEntity<?> take(
            byte[] json, SentFiles files, Map<String, String> wrong, @Nullable String key, Language reader) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return RefusedClaims.answer(
                    HttpStatus.BAD_REQUEST,
                    reader.say(
                            "Нужен заголовок Idempotency-Key, не длиннее 200 знаков: по нему повтор узнаётся.",
                            "The header Idempotency-Key is needed, no longer than 200 characters: by it a claim sent"
                                    + " twice is recognised."),
                    Map.of());
        }
        try {
            var sent = JSON.readValue(new String(json, StandardCharsets.UTF_8), SentClaim.class);
            return register(sent, files, wrong, key, reader);
        } catch (JsonProcessingException unreadable) {
            return RefusedClaims.answer(
                    HttpStatus.BAD_REQUEST,
                    reader.say("Это не JSON претензии.", "This is no JSON of a claim."),
                    Map.of());
        } catch (Refusal refusal) {
            return RefusedClaims.answer(HttpStatus.UNPROCESSABLE_ENTITY, refusal.text(reader), Map.of());
        }
    }

    private ResponseEntity<?> register(
            SentClaim sent, SentFiles files, Map<String, String> wrong, String key, Language reader) {
        var now = clock.instant();
        var fields = sent.fields(LocalDate.ofInstant(now, desk.zone()), wrong, reader);
        var missing = missing(fields, files);
        sent.checkSignature(wrong, reader);
        if (!sent.mayBeIncomplete()) {
            missing.forEach(field -> wrong.putIfAbsent(
                    name(field), reader.say("Нужно: ", "Needed: ") + ClaimWords.of(field, reader) + "."));
        }
        if (!wrong.isEmpty()) {
            return RefusedClaims.answer(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    reader.say(
                            "Претензия не зарегистрирована: исправьте поля.",
                            "The claim is not registered: correct the fields."),
                    wrong);
        }
        // Whether it is the owner who has signed, a person looks at.
        var claim = claims.register(new NewClaim(
                ClaimSource.PORTAL,
                now,
                fields,
                sent.answerIn(),
                files.all(),
                null,
                null,
                null,
                null,
                "",
                sent.key(key, files.all())));
        var status = claim.arrivedAt().isBefore(now) ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status).body(registered(claim, missing, reader));
    }

    private static Set<ClaimField> missing(ClaimFields fields, SentFiles files) {
        var missing = fields.missing();
        if (files.all().stream().noneMatch(file -> file.kind() == Kind.SIGNATURE)) {
            missing.add(ClaimField.SIGNATURE);
        }
        return missing;
    }

    private static String name(ClaimField field) {
        return switch (field) {
            case OWNER_NAME -> "ownerName";
            case CONTRACT_NUMBER -> "contractNumber";
            case CONTACT_PHONE -> "contactPhone";
            case SUBSTANCE -> "substance";
            case INCIDENT -> "incidentFrom";
            case SPECIALIST -> "specialist";
            case ANSWER_BY -> "answerBy";
            case SIGNATURE -> "signature";
        };
    }

    private static Registered registered(Claim claim, Set<ClaimField> missing, Language reader) {
        return new Registered(
                claim.id().toString(),
                claim.term().arrivedOn().toString(),
                claim.term().dueOn().toString(),
                missing.stream().map(field -> ClaimWords.of(field, reader)).toList());
    }
}
