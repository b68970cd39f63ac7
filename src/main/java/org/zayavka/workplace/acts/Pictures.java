package org.zayavka.workplace.acts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;

/** Looks at what a phone sent: a picture is one by its bytes, whatever its name says. */
final class Pictures {

    /** What phones take, and their endings. HEIC is what an iPhone keeps when the page does not ask for JPEG. */
    static final Map<String, String> PHOTOS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "image/heic", "heic",
            "image/heif", "heif");

    private static final String DRAWN = "data:image/png;base64,";
    private static final int LARGEST_SIGNATURE = 300_000;
    private static final int WIDEST = 2400;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final List<String> HEIC = List.of("heic", "heix", "mif1", "heim", "hevc");
    private static final Tika TIKA = new Tika();

    private Pictures() {}

    /** The type by the bytes; empty when it is no photo. */
    static Optional<String> type(byte[] bytes) {
        if (isHeic(bytes)) {
            return Optional.of("image/heic");
        }
        return Optional.of(TIKA.detect(bytes)).filter(PHOTOS::containsKey);
    }

    private static boolean isHeic(byte[] bytes) {
        if (bytes.length < 12) {
            return false;
        }
        var brand = new String(bytes, 4, 8, java.nio.charset.StandardCharsets.ISO_8859_1);
        return brand.startsWith("ftyp") && HEIC.contains(brand.substring(4));
    }

    /** A signature as the page drew it; empty when it is none that can be shown. */
    static Optional<byte[]> signature(String drawn) {
        if (!drawn.startsWith(DRAWN) || drawn.length() > LARGEST_SIGNATURE) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(drawn.substring(DRAWN.length()));
            return isSmallPng(bytes) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The head is read before the picture: a small file may unfold to a wall of pixels. */
    private static boolean isSmallPng(byte[] bytes) {
        if (bytes.length < PNG.length || !Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
            return false;
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(input);
                if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
                    return false;
                }
                reader.read(0);
                return true;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}
