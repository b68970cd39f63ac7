package org.zayavka.engine.models;

import static org.zayavka.support.Staff.as;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Deploys a file as Camunda Modeler does. */
@NullUnmarked
final class Deploying {

    /** In letters, what the engine's column takes. */
    private static final int LONGEST_NAME = 255;

    private Deploying() {}

    static ResponseEntity<String> deploy(TestRestTemplate http, String login, String name, String content) {
        return deploy(http, login, Map.of(name, content));
    }

    /** @param files contents by name */
    static ResponseEntity<String> deploy(TestRestTemplate http, String login, Map<String, String> files) {
        var request = new LinkedMultiValueMap<String, Object>();
        var all = "guard " + String.join(", ", files.keySet());
        request.add("deployment-name", all.substring(0, Math.min(all.length(), LONGEST_NAME)));
        request.add("deployment-source", "Camunda Modeler");
        files.forEach((name, content) -> request.add(name, file(name, content)));
        return as(login, http)
                .exchange(
                        RequestEntity.post("/engine-rest/deployment/create")
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .body(request),
                        String.class);
    }

    static ByteArrayResource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
