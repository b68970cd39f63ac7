package org.zayavka.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.zayavka.support.DeskApi;
import org.zayavka.support.TasklistSession;

/** Somebody of a role before the screen, with the tickets that the doors are tried with. */
final class MatrixPerson {

    /** They work in Cockpit and may not enter Tasklist. */
    private static final List<String> IN_COCKPIT = List.of("manager", "rules", "analyst");

    /** Has never signed in. */
    static final String NOBODY = "nobody";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String NO_UNDO = UUID.randomUUID().toString();

    private final TestRestTemplate http;
    private final String cookies;
    private final DeskApi api;

    /** What takes back their last action with a ticket. */
    private final Map<Long, String> undos = new HashMap<>();

    MatrixPerson(TestRestTemplate http, String role, String login) {
        this.http = http;
        var session = role.equals(NOBODY) ? null : new TasklistSession(http, login, application(role));
        cookies = session == null ? "" : session.cookies();
        api = new DeskApi(http, cookies);
    }

    private static String application(String role) {
        return IN_COCKPIT.contains(role) ? "cockpit" : "tasklist";
    }

    void keepUndo(long ticket, String token) {
        undos.put(ticket, token);
    }

    /** One that is nobody's where nothing was done. */
    String undo(long ticket) {
        return undos.getOrDefault(ticket, NO_UNDO);
    }

    DeskApi api() {
        return api;
    }

    ResponseEntity<String> page(String path) {
        return http.exchange(
                RequestEntity.get(path)
                        .header(HttpHeaders.COOKIE, cookies)
                        .header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
                        .build(),
                String.class);
    }

    /** Submits a form of a page, whatever the page shows. */
    ResponseEntity<String> submit(String action, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        var token = TOKEN.matcher(String.valueOf(page("/desk/search?q=x").getBody()));
        form.add("_csrf", token.find() ? token.group(1) : "");
        return http.exchange(
                RequestEntity.post(action)
                        .header(HttpHeaders.COOKIE, cookies)
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form),
                String.class);
    }

    /** Starts a process with its form, as Tasklist does. */
    ResponseEntity<String> begins(String process, Map<String, String> form) {
        var variables = new HashMap<String, Object>();
        form.forEach((field, value) -> variables.put(field, Map.of("value", value)));
        var token = Arrays.stream(cookies.split("; *"))
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .map(cookie -> cookie.substring("XSRF-TOKEN=".length()))
                .findFirst()
                .orElse("");
        return http.exchange(
                RequestEntity.post(
                                "/camunda/api/engine/engine/default/process-definition/key/" + process + "/submit-form")
                        .header(HttpHeaders.COOKIE, cookies)
                        .header("X-XSRF-TOKEN", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("variables", variables)),
                String.class);
    }

    /** Asks the engine's interface as Tasklist does. */
    ResponseEntity<String> engine(String path) {
        return http.exchange(
                RequestEntity.get("/camunda/api/engine/engine/default" + path)
                        .header(HttpHeaders.COOKIE, cookies)
                        .accept(MediaType.APPLICATION_JSON)
                        .build(),
                String.class);
    }
}
