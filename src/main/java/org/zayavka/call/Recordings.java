package org.zayavka.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.zayavka.shared.Refusal;

/** Links to recordings of calls (S3.8): only to where the desk keeps them, only encrypted. */
@Component
class Recordings {

    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}._-]{1,200}");

    private final CallSettings settings;

    Recordings(CallSettings settings) {
        this.settings = settings;
    }

    /**
     * The address of a recording of which somebody gives the address or the number; empty for nothing.
     *
     * @throws Refusal when it can't be one of ours
     */
    String link(String given) {
        var text = given.strip();
        if (text.isEmpty()) {
            return "";
        }
        if (!settings.recordingLink().isEmpty() && NUMBER.matcher(text).matches()) {
            return settings.recordingLink().replace("{id}", UriUtils.encodePathSegment(text, UTF_8));
        }
        if (!isOurs(text)) {
            throw refused(text);
        }
        return text;
    }

    private boolean isOurs(String text) {
        try {
            var address = new URI(text);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getRawUserInfo() == null
                    && address.getHost() != null
                    && hosts().anyMatch(address.getHost().toLowerCase(Locale.ROOT)::equals);
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    private java.util.stream.Stream<String> hosts() {
        return settings.recordingHosts().stream().map(host -> host.toLowerCase(Locale.ROOT));
    }

    private Refusal refused(String text) {
        if (settings.recordingHosts().isEmpty() && settings.recordingLink().isEmpty()) {
            return new Refusal(
                    "Где лежат записи разговоров, ещё не настроено. Оставьте поле пустым и скажите администратору"
                            + " (zayavka.call.recording-hosts).",
                    "Where recordings of calls lie is not set up yet. Leave the field empty and tell the administrator"
                            + " (zayavka.call.recording-hosts).");
        }
        return new Refusal(
                "«" + text + "» — не ссылка на запись разговора. Нужна ссылка https:// на "
                        + String.join(", ", settings.recordingHosts()) + " или номер записи.",
                "“" + text + "” is no link to a recording of a call. Give an https:// link to "
                        + String.join(", ", settings.recordingHosts()) + " or the number of the recording.");
    }
}
