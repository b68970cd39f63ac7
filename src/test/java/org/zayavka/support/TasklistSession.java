package org.zayavka.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A browser that has signed in to one of Camunda's pages as a member of staff (password = login). */
public final class TasklistSession {

    private static final String API = "/camunda/api/engine/engine/default";

    private static final String DESK = "/camunda/api/desk/default";

    private final TestRestTemplate http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpStatusCode status;

    public TasklistSession(TestRestTemplate http, String login) {
        this(http, login, "tasklist");
    }

    public TasklistSession(TestRestTemplate http, String login, String application) {
        this.http = http;
        keep(http.getForEntity("/camunda/app/" + application + "/default/", String.class));
        var form = new LinkedMultiValueMap<String, String>();
        form.add("username", login);
        form.add("password", login);
        var answer = http.exchange(
                request(HttpMethod.POST, "/camunda/api/admin/auth/user/default/login/" + application)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form),
                String.class);
        keep(answer);
        // The login starts a new session; its first reading call brings the new token, as in the browser.
        keep(http.exchange(request(HttpMethod.GET, API + "/task/count").build(), String.class));
        status = answer.getStatusCode();
        // The login began a new session, which hands out its own token with the page.
        keep(http.exchange(
                request(HttpMethod.GET, "/camunda/app/" + application + "/default/")
                        .build(),
                String.class));
    }

    /** The answer to the login. */
    public HttpStatusCode status() {
        return status;
    }

    /** As a browser sends them. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Reads from the engine's REST interface the way the page does. */
    public ResponseEntity<String> get(String path) {
        return http.exchange(request(HttpMethod.GET, API + path).build(), String.class);
    }

    /** Posts JSON to the engine's REST interface the way the page does. */
    public ResponseEntity<String> post(String path, Object body) {
        return http.exchange(
                request(HttpMethod.POST, API + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                String.class);
    }

    /** Asks the desk's JSON interface the way the agents' tab does. */
    public ResponseEntity<String> desk(String path) {
        return http.exchange(request(HttpMethod.GET, DESK + path).build(), String.class);
    }

    /** Opens a page of the desk. */
    public ResponseEntity<String> page(String path) {
        return http.exchange(
                RequestEntity.get(path)
                        .header(HttpHeaders.COOKIE, cookies())
                        .header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
                        .build(),
                String.class);
    }

    /** Opens a page of the desk and submits one of its forms, with the page's CSRF token. */
    public ResponseEntity<String> submit(String page, String action, Map<String, String> fields) {
        var shown = page(page);
        keep(shown);
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(String.valueOf(shown.getBody()));
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        if (token.find()) {
            form.add("_csrf", token.group(1));
        }
        return http.exchange(
                RequestEntity.post(action)
                        .header(HttpHeaders.COOKIE, cookies())
                        .accept(MediaType.TEXT_HTML)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form),
                String.class);
    }

    private RequestEntity.BodyBuilder request(HttpMethod method, String path) {
        var request = RequestEntity.method(method, path)
                .header(HttpHeaders.COOKIE, cookies())
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        var token = cookies.get("XSRF-TOKEN");
        return token == null ? request : request.header("X-XSRF-TOKEN", token);
    }

    private void keep(ResponseEntity<?> answer) {
        for (var cookie : answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of())) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }
}
