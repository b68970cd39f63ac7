package org.zayavka.workplace.claims;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pages of A4 from what somebody scanned: PDF, JPEG, PNG, GIF, BMP, TIFF of a fax. Each page is a picture of the
 * page of theirs: no script, link, form or attachment comes along.
 */
final class ScanPages {

    private static final Logger LOG = LoggerFactory.getLogger(ScanPages.class);

    /** Of one file: a book is no scan of a claim. */
    static final int MOST_PAGES = 200;

    /** In pixels of one picture: 600 dpi of A3. */
    private static final long LARGEST = 100_000_000;
    /** In pixels along the longer side, about 220 dpi on A4. */
    private static final int KEPT = 2500;

    private static final float HEAD = 40;
    private static final float FOOT = 45;
    private static final float SIDE = 30;

    private ScanPages() {}

    /**
     * @param head of each page: whose scan it is
     * @return empty when there is nothing to show of it: another kind of file, a broken one, one that needs a password
     */
    static Optional<byte[]> of(byte[] bytes, String type, String head) {
        try (var pages = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var font = Stamp.font(pages);
            if (type.equals("application/pdf")) {
                copy(bytes, pages, font, head);
            } else if (type.startsWith("image/")) {
                draw(bytes, pages, font, head);
            }
            return pages.getNumberOfPages() == 0 ? Optional.empty() : Optional.of(saved(pages));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Strangers' files fail in any way; the pack says that this one could not be shown.
            LOG.info("A scan could not be shown in a pack: {}", broken.toString());
            return Optional.empty();
        }
    }

    private static byte[] saved(PDDocument pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pages.save(bytes);
        return bytes.toByteArray();
    }

    private static void copy(byte[] bytes, PDDocument pages, PDFont font, String head) throws IOException {
        try (var theirs = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            theirs.setAllSecurityToBeRemoved(true);
            var layers = new LayerUtility(pages);
            int most = Math.min(theirs.getNumberOfPages(), MOST_PAGES);
            for (int i = 0; i < most; i++) {
                var form = layers.importPageAsForm(theirs, i);
                place(pages, form, theirs.getPage(i));
                Stamp.head(
                        pages,
                        pages.getPage(pages.getNumberOfPages() - 1),
                        font,
                        head + " · " + (i + 1) + "/" + theirs.getNumberOfPages());
            }
        }
    }

    private static void place(PDDocument pages, PDFormXObject form, PDPage theirs) throws IOException {
        var box = form.getBBox();
        // A form of a turned page is turned by its own matrix.
        boolean turned = theirs.getRotation() % 180 != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        var page = new PDPage(width > height ? landscape() : PDRectangle.A4);
        pages.addPage(page);
        var scale = scale(page, width, height);
        try (var content = new PDPageContentStream(pages, page)) {
            content.transform(Matrix.getTranslateInstance(
                    (page.getMediaBox().getWidth() - width * scale) / 2, FOOT + (room(page) - height * scale) / 2));
            content.transform(Matrix.getScaleInstance(scale, scale));
            content.drawForm(form);
        }
    }

    private static void draw(byte[] bytes, PDDocument pages, PDFont font, String head) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return;
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                int pictures = Math.min(reader.getNumImages(true), MOST_PAGES);
                for (int i = 0; i < pictures; i++) {
                    place(pages, picture(reader, i, bytes, pages), Upright.of(reader, i, bytes));
                    Stamp.head(
                            pages,
                            pages.getPage(i),
                            font,
                            pictures == 1 ? head : head + " · " + (i + 1) + "/" + pictures);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static PDImageXObject picture(ImageReader reader, int index, byte[] bytes, PDDocument pages)
            throws IOException {
        // Told by its head: a small file may unfold to a wall of pixels.
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > LARGEST) {
            throw new IOException("a picture of " + pixels + " pixels");
        }
        var read = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(index), reader.getHeight(index)) / KEPT);
        read.setSourceSubsampling(step, step, 0, 0);
        var image = reader.read(index, read);
        // A photo that is small enough stays as it is: nothing gets better by being pressed twice.
        return step == 1 && reader.getFormatName().equalsIgnoreCase("jpeg")
                ? JPEGFactory.createFromByteArray(pages, bytes)
                : picture(pages, opaque(image));
    }

    private static void place(PDDocument pages, PDImageXObject picture, Upright upright) throws IOException {
        int across = upright.lies ? picture.getHeight() : picture.getWidth();
        int up = upright.lies ? picture.getWidth() : picture.getHeight();
        var page = new PDPage(across > up ? landscape() : PDRectangle.A4);
        pages.addPage(page);
        float scale = scale(page, across, up);
        float width = across * scale;
        float height = up * scale;
        float left = (page.getMediaBox().getWidth() - width) / 2;
        try (var content = new PDPageContentStream(pages, page)) {
            content.drawImage(picture, upright.within(left, FOOT + (room(page) - height) / 2, width, height));
        }
    }

    /** Two colours stay two colours: a fax of black and white is a fiftieth of a photo. */
    private static PDImageXObject picture(PDDocument pages, BufferedImage image) throws IOException {
        return image.getType() == BufferedImage.TYPE_BYTE_BINARY
                ? LosslessFactory.createFromImage(pages, image)
                : JPEGFactory.createFromImage(pages, image, 0.8f);
    }

    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_BYTE_BINARY) {
            return image;
        }
        var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var brush = flat.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        brush.setColor(java.awt.Color.WHITE);
        brush.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        brush.drawImage(image, 0, 0, null);
        brush.dispose();
        return flat;
    }

    private static float scale(PDPage page, float width, float height) {
        // A small picture stays small: a signature is no wall paper.
        return Math.min(1.5f, Math.min((page.getMediaBox().getWidth() - 2 * SIDE) / width, room(page) / height));
    }

    private static float room(PDPage page) {
        return page.getMediaBox().getHeight() - HEAD - FOOT;
    }

    private static PDRectangle landscape() {
        return new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    }
}
