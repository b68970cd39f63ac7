package org.zayavka.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The JSON interface of the agents' desk, asked the way the page in Tasklist asks it. */
public final class DeskApi {

    private static final String API = "/camunda/api/desk/default/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestRestTemplate http;
    private final String cookies;
    private final String language;

    /** @param cookies of a browser that has signed in; empty for one that has not */
    public DeskApi(TestRestTemplate http, String cookies) {
        this(http, cookies, "ru");
    }

    private DeskApi(TestRestTemplate http, String cookies, String language) {
        this.http = http;
        this.cookies = cookies;
        this.language = language;
    }

    /** The same person with an English browser. */
    public DeskApi inEnglish() {
        return new DeskApi(http, cookies, "en");
    }

    public ResponseEntity<String> get(String path) {
        return http.exchange(request(HttpMethod.GET, path).build(), String.class);
    }

    public ResponseEntity<String> post(String path, Object body) {
        return send(HttpMethod.POST, path, body);
    }

    public ResponseEntity<String> put(String path, Object body) {
        return send(HttpMethod.PUT, path, body);
    }

    public ResponseEntity<String> delete(String path) {
        return http.exchange(request(HttpMethod.DELETE, path).build(), String.class);
    }

    /** Drops a file on the page. */
    public ResponseEntity<String> upload(String name, byte[] bytes) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.exchange(
                request(HttpMethod.POST, "uploads")
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(form),
                String.class);
    }

    /** Signs out of all of Camunda's pages. */
    public void signOut() {
        http.exchange(
                request(HttpMethod.POST, "/camunda/api/admin/auth/user/default/", "logout")
                        .build(),
                String.class);
    }

    private ResponseEntity<String> send(HttpMethod method, String path, Object body) {
        return http.exchange(
                request(method, path).contentType(MediaType.APPLICATION_JSON).body(body), String.class);
    }

    private RequestEntity.BodyBuilder request(HttpMethod method, String path) {
        return request(method, API, path);
    }

    private RequestEntity.BodyBuilder request(HttpMethod method, String where, String path) {
        var request = RequestEntity.method(method, where + path)
                .header(HttpHeaders.COOKIE, cookies)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language);
        return Stream.of(cookies.split("; "))
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findAny()
                .map(cookie -> request.header("X-XSRF-TOKEN", cookie.substring("XSRF-TOKEN=".length())))
                .orElse(request);
    }

    /** What an answer says; an answer that is no success is a fault of the test. */
    public static JsonNode json(ResponseEntity<String> answer) {
        if (!answer.getStatusCode().is2xxSuccessful()) {
            throw new IllegalStateException(answer.toString());
        }
        try {
            return JSON.readTree(String.valueOf(answer.getBody()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
