package org.zayavka.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.tika.Tika;
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
import org.zayavka.claim.ClaimFile;
import org.zayavka.claim.ClaimSource;
import org.zayavka.claim.ClaimWords;
import org.zayavka.claim.Claims;
import org.zayavka.claim.NewClaim;
import org.zayavka.claim.NewClaimFile;
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
    private static final Tika TIKA = new Tika();
    private static final int LONGEST_KEY = 200;

    private final Claims claims;
    private final Clock clock;

    ClaimApi(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    record Registered(String number, String arrivedOn, String answerUntil, List<String> missing) {}

    record Refused(String message, Map<String, String> fields) {}

    @PostMapping(value = "/api/claims", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(
            @RequestBody byte[] claim,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale) {
        return take(claim, List.of(), key, Language.of(locale));
    }

    @PostMapping(value = "/api/claims", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(
            @RequestPart("claim") byte[] claim,
            @RequestPart(name = "signature", required = false) @Nullable MultipartFile signature,
            @RequestPart(name = "scans", required = false) @Nullable List<MultipartFile> scans,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Locale locale)
            throws IOException {
        var files = new ArrayList<NewClaimFile>();
        if (signature != null && !signature.isEmpty()) {
            files.add(file(ClaimFile.Kind.SIGNATURE, signature));
        }
        for (var scan : Objects.requireNonNullElse(scans, List.<MultipartFile>of())) {
            if (!scan.isEmpty()) {
                files.add(file(ClaimFile.Kind.SCAN, scan));
            }
        }
        return take(claim, files, key, Language.of(locale));
    }

    private ResponseEntity<?> take(byte[] json, List<NewClaimFile> files, @Nullable String key, Language reader) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    reader.say(
                            "Нужен заголовок Idempotency-Key, не длиннее 200 знаков: по нему повтор узнаётся.",
                            "The header Idempotency-Key is needed, no longer than 200 characters: by it a claim sent"
                                    + " twice is recognised."),
                    Map.of());
        }
        try {
            return register(
                    JSON.readValue(new String(json, StandardCharsets.UTF_8), SentClaim.class), files, key, reader);
        } catch (JsonProcessingException unreadable) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    reader.say("Это не JSON претензии.", "This is no JSON of a claim."),
                    Map.of());
        } catch (Refusal refusal) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, refusal.text(reader), Map.of());
        }
    }

    private ResponseEntity<?> register(SentClaim sent, List<NewClaimFile> files, String key, Language reader) {
        var wrong = new LinkedHashMap<String, String>();
        var fields = sent.fields(wrong, reader);
        sent.checkSignature(wrong, reader);
        if (!sent.mayBeIncomplete()) {
            missing(fields, files, wrong, reader);
        }
        if (!wrong.isEmpty()) {
            return refused(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    reader.say(
                            "Претензия не зарегистрирована: исправьте поля.",
                            "The claim is not registered: correct the fields."),
                    wrong);
        }
        var now = clock.instant();
        // Whether it is the owner who has signed, a person looks at.
        var claim = claims.register(new NewClaim(
                ClaimSource.PORTAL, now, fields, sent.answerIn(), files, null, null, null, null, "", "api:" + key));
        var status = claim.arrivedAt().isBefore(now) ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status).body(registered(claim, reader));
    }

    private static void missing(
            ClaimFields fields, List<NewClaimFile> files, Map<String, String> wrong, Language reader) {
        var missing = fields.missing();
        if (files.stream().noneMatch(file -> file.kind() == ClaimFile.Kind.SIGNATURE)) {
            missing.add(ClaimField.SIGNATURE);
        }
        missing.forEach(field ->
                wrong.putIfAbsent(name(field), reader.say("Нужно: ", "Needed: ") + ClaimWords.of(field, reader) + "."));
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

    private static Registered registered(Claim claim, Language reader) {
        return new Registered(
                claim.id().toString(),
                claim.term().arrivedOn().toString(),
                claim.term().dueOn().toString(),
                claim.fields().missing().stream()
                        .map(field -> ClaimWords.of(field, reader))
                        .toList());
    }

    private static ResponseEntity<Refused> refused(HttpStatus status, String message, Map<String, String> fields) {
        return ResponseEntity.status(status).body(new Refused(message, fields));
    }

    private static NewClaimFile file(ClaimFile.Kind kind, MultipartFile file) throws IOException {
        var name = safe(file.getOriginalFilename());
        return new NewClaimFile(kind, name, TIKA.detect(file.getBytes(), name), file.getBytes());
    }

    private static String safe(@Nullable String name) {
        var bare = Objects.requireNonNullElse(name, "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        var last = bare.length() > 150 ? bare.substring(bare.length() - 150) : bare;
        return last.isEmpty() ? "scan" : last;
    }
}
