package org.zayavka.workplace.claims;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import org.apache.pdfbox.util.Matrix;

/**
 * How a picture is turned to stand upright: tag 274 of EXIF 2.3 and TIFF 6.0. A phone keeps a photo as its sensor saw it
 * and says by this tag how it was held.
 */
enum Upright {
    AS_IT_IS(false, 1, 0, 0, 1),
    MIRRORED(false, -1, 0, 0, 1),
    HALF_TURN(false, -1, 0, 0, -1),
    MIRRORED_HALF_TURN(false, 1, 0, 0, -1),
    MIRRORED_TO_THE_LEFT(true, 0, -1, -1, 0),
    TO_THE_RIGHT(true, 0, -1, 1, 0),
    MIRRORED_TO_THE_RIGHT(true, 0, 1, 1, 0),
    TO_THE_LEFT(true, 0, 1, -1, 0);

    /** Whether its width becomes its height. */
    final boolean lies;

    private final int xx;
    private final int xy;
    private final int yx;
    private final int yy;

    /** @param xy how much the picture's x adds to the page's y */
    Upright(boolean lies, int xx, int xy, int yx, int yy) {
        this.lies = lies;
        this.xx = xx;
        this.xy = xy;
        this.yx = yx;
        this.yy = yy;
    }

    /** What the file says of its picture; one that says nothing, or nonsense, stays as it is. */
    static Upright of(ImageReader reader, int index, byte[] bytes) {
        try {
            var tag = reader.getFormatName().equalsIgnoreCase("tiff") ? ofPage(reader, index) : ofPhoto(bytes);
            return tag < 1 || tag > values().length ? AS_IT_IS : values()[tag - 1];
        } catch (IOException | ImageProcessingException | RuntimeException broken) {
            return AS_IT_IS;
        }
    }

    private static int ofPage(ImageReader reader, int index) throws IOException {
        var field = TIFFDirectory.createFromMetadata(reader.getImageMetadata(index))
                .getTIFFField(BaselineTIFFTagSet.TAG_ORIENTATION);
        return field == null ? 1 : field.getAsInt(0);
    }

    private static int ofPhoto(byte[] bytes) throws IOException, ImageProcessingException {
        var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                .getFirstDirectoryOfType(ExifIFD0Directory.class);
        var tag = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return Objects.requireNonNullElse(tag, 1);
    }

    /** Where the picture's unit square lies on the page, in points. */
    Matrix within(float left, float bottom, float width, float height) {
        float right = xx + yx < 0 ? width : 0;
        float top = xy + yy < 0 ? height : 0;
        return new Matrix(xx * width, xy * height, yx * width, yy * height, left + right, bottom + top);
    }
}
