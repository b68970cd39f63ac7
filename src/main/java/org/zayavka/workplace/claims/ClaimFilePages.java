package org.zayavka.workplace.claims;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zayavka.claim.AnswerLetter;
import org.zayavka.claim.Claim;
import org.zayavka.claim.Claims;
import org.zayavka.shared.Files;
import org.zayavka.shared.Language;
import org.zayavka.workplace.Desk;

/** The files of a claim, its papers among them. What strangers sent is a download, or a picture that can do nothing. */
@RestController
class ClaimFilePages {

    private static final String CLAIM = ClaimsPage.LIST + "/{number}";
    private static final String CSP = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; sandbox";
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final ClaimAccess access;
    private final Claims claims;
    private final Files files;
    private final EvidencePack pack;
    private final LetterPaper letters;

    ClaimFilePages(ClaimAccess access, Claims claims, Files files, EvidencePack pack, LetterPaper letters) {
        this.access = access;
        this.claims = claims;
        this.files = files;
        this.pack = pack;
        this.letters = letters;
    }

    @GetMapping(CLAIM + "/files/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String number,
            @PathVariable long file,
            @RequestParam(defaultValue = "false") boolean shown,
            Authentication login) {
        var claim = access.read(number, login);
        var found = claims.file(claim.id(), file).orElseThrow(Desk::unknown);
        var bytes = files.load(found.file()).orElseThrow(Desk::unknown);
        var isPicture = PICTURES.contains(found.type());
        var type = isPicture || found.type().equals(MediaType.APPLICATION_PDF_VALUE)
                ? MediaType.parseMediaType(found.type())
                : MediaType.APPLICATION_OCTET_STREAM;
        return answer(
                shown && isPicture ? ContentDisposition.inline() : ContentDisposition.attachment(),
                found.name(),
                type,
                bytes,
                true);
    }

    /** The signed answer; before that as it would look now. */
    @GetMapping(CLAIM + "/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String number, Authentication login) {
        var claim = access.read(number, login);
        var letter = claim.letter();
        if (letter == null) {
            throw Desk.unknown();
        }
        return answer(
                ContentDisposition.inline(),
                "answer-" + claim.id() + ".pdf",
                MediaType.APPLICATION_PDF,
                paper(claim, letter),
                false);
    }

    private byte[] paper(Claim claim, AnswerLetter letter) {
        var paper = letter.paper();
        return paper == null ? letters.answer(claim) : files.load(paper).orElseThrow(Desk::unknown);
    }

    /** Made anew each time: it shows how things are now. */
    @GetMapping(CLAIM + "/evidence.pdf")
    ResponseEntity<byte[]> evidence(@PathVariable String number, Authentication login, Locale locale) {
        var claim = access.read(number, login);
        var bytes = pack.of(claim, Language.of(locale), login.getName());
        return answer(
                ContentDisposition.inline(),
                "evidence-" + claim.id() + ".pdf",
                MediaType.APPLICATION_PDF,
                bytes,
                false);
    }

    private static ResponseEntity<byte[]> answer(
            ContentDisposition.Builder how, String name, MediaType type, byte[] bytes, boolean strangers) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name, StandardCharsets.UTF_8).build().toString());
        // The browser's own reader of PDF does not run in a sandbox; ours are no strangers.
        return (strangers ? answer.header(CSP, NOTHING) : answer).body(bytes);
    }
}
