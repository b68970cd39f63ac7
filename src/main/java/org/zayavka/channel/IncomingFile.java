package org.zayavka.channel;

/**
 * A file that came with a message, decoded, never transcoded.
 *
 * @param name made safe: no path, no control characters, never empty
 * @param type the true media type, found from the bytes
 * @param contentId the Content-ID without brackets of a picture that the HTML shows; else empty
 */
public record IncomingFile(String name, String type, byte[] bytes, String contentId) {

    public boolean inline() {
        return !contentId.isEmpty();
    }
}
