package org.zayavka.engine.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/**
 * Hands out deployed forms in the language of their reader: English ones translated, Russian ones byte for byte. Kept by
 * their content, so that a form is read once and a new version needs no word to anybody.
 */
final class DeliveredForms {

    /** All forms of the desk and some old versions of them, each of a few kilobytes. */
    private static final int MOST = 200;

    private final Map<ByteBuffer, byte[]> english = Collections.synchronizedMap(new LastUsed());

    InputStream forReader(InputStream deployed) {
        if (Reader.language() != Language.EN) {
            return deployed;
        }
        try (deployed) {
            return new ByteArrayInputStream(
                    english.computeIfAbsent(ByteBuffer.wrap(deployed.readAllBytes()), DeliveredForms::translated));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] translated(ByteBuffer form) {
        return EnglishForm.of(form.array());
    }

    private static final class LastUsed extends LinkedHashMap<ByteBuffer, byte[]> {

        private static final long serialVersionUID = 1L;

        private LastUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, byte[]> eldest) {
            return size() > MOST;
        }
    }
}
