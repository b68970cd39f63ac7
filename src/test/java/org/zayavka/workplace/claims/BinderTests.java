package org.zayavka.workplace.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The evidence pack is one PDF: an index in front, a number on every page, whatever strangers scanned. */
@NullUnmarked
class BinderTests {

    private static final Stamp.Footer FOOTER = new Stamp.Footer() {
        @Override
        public String number(int page, int pages) {
            return "стр. " + page + " из " + pages;
        }

        @Override
        public String title() {
            return "Претензия C-7";
        }
    };

    @Test
    void numbersEveryPageAndLeadsFromTheIndexToThem() throws IOException {
        var parts =
                List.of(new Binder.Part("Переписка", paper("Письмо", 3)), new Binder.Part("Скан", paper("Скан", 2)));

        var bound = Binder.bind("Материалы", parts, index -> paper(index.toString(), 1), FOOTER);

        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(6);
            assertThat(text(pdf, 2)).contains("стр. 2 из 6", "Претензия C-7", "Письмо");
            assertThat(text(pdf, 6)).contains("стр. 6 из 6", "Скан");
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            var titles = new ArrayList<String>();
            for (var item : outline.children()) {
                titles.add(item.getTitle() + " " + (pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1));
            }
            assertThat(titles).containsExactly("Переписка 2", "Скан 5");
        }
    }

    /** The index itself may need pages that nobody knew of before it was written. */
    @Test
    void anIndexOfSeveralPagesCountsItself() throws IOException {
        var seen = new ArrayList<List<Binder.Indexed>>();

        var bound = Binder.bind(
                "Материалы",
                List.of(new Binder.Part("Переписка", paper("Письмо", 3))),
                index -> {
                    seen.add(index);
                    return paper("Опись", 4);
                },
                FOOTER);

        assertThat(seen.get(seen.size() - 1)).containsExactly(new Binder.Indexed("Переписка", 5, 7));
        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(7);
        }
    }

    @Test
    void scansOfEveryUsualKindBecomePages() throws IOException {
        assertThat(pages(picture("jpg"), "image/jpeg")).isEqualTo(1);
        assertThat(pages(picture("png"), "image/png")).isEqualTo(1);
        assertThat(pages(picture("gif"), "image/gif")).isEqualTo(1);
        assertThat(pages(fax(3), "image/tiff")).isEqualTo(3);
        assertThat(pages(paper("скан", 2), "application/pdf")).isEqualTo(2);
    }

    /** S3.10: a phone keeps a photo as its sensor saw it, and says beside it how it was held. */
    @ParameterizedTest
    @CsvSource({
        "1, RED GREEN BLUE WHITE",
        "2, GREEN RED WHITE BLUE",
        "3, WHITE BLUE GREEN RED",
        "4, BLUE WHITE RED GREEN",
        "5, RED BLUE GREEN WHITE",
        "6, BLUE RED WHITE GREEN",
        "7, WHITE GREEN BLUE RED",
        "8, GREEN WHITE RED BLUE",
        "9, RED GREEN BLUE WHITE"
    })
    void photosStandUpright(int orientation, String corners) throws IOException {
        var photo = held(quarters(), orientation);

        assertThat(corners(ScanPages.of(photo, "image/jpeg", "фото").orElseThrow()))
                .isEqualTo(corners);
    }

    /** A large photo is made smaller first, and loses what its file says. */
    @Test
    void aLargePhotoStandsUprightToo() throws IOException {
        var photo = held(quarters(5200, 3900), 6);

        assertThat(corners(ScanPages.of(photo, "image/jpeg", "фото").orElseThrow()))
                .isEqualTo("BLUE RED WHITE GREEN");
    }

    @Test
    void aTurnedPageOfAScannedPdfStandsUpright() throws IOException {
        byte[] turned;
        try (var pdf = new PDDocument()) {
            var page = new PDPage(new PDRectangle(800, 600));
            page.setRotation(90);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(JPEGFactory.createFromByteArray(pdf, quarters()), 0, 0, 800, 600);
            }
            turned = saved(pdf);
        }

        assertThat(corners(ScanPages.of(turned, "application/pdf", "скан").orElseThrow()))
                .isEqualTo("BLUE RED WHITE GREEN");
    }

    /** The numbers of the index stay those of the pages when scans bring pages of their own. */
    @Test
    void scannedPdfsCountWithAllTheirPages() throws IOException {
        var three = ScanPages.of(paper("Скан", 3), "application/pdf", "скан").orElseThrow();
        var photo = ScanPages.of(held(quarters(), 6), "image/jpeg", "фото").orElseThrow();
        var seen = new ArrayList<List<Binder.Indexed>>();

        var bound = Binder.bind(
                "Материалы",
                List.of(
                        new Binder.Part("Скан", three),
                        new Binder.Part("Фото", photo),
                        new Binder.Part("Письмо", paper("Письмо", 1))),
                index -> {
                    seen.add(index);
                    return paper("Опись", 1);
                },
                FOOTER);

        assertThat(seen.get(seen.size() - 1))
                .containsExactly(
                        new Binder.Indexed("Скан", 2, 4),
                        new Binder.Indexed("Фото", 5, 5),
                        new Binder.Indexed("Письмо", 6, 6));
        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(text(pdf, 4)).contains("Скан", "скан · 3/3", "стр. 4 из 6");
            assertThat(text(pdf, 6)).contains("Письмо", "стр. 6 из 6");
        }
    }

    @Test
    void whatCanNotBeShownIsNotShownAndStopsNothing() throws IOException {
        assertThat(ScanPages.of("нет".getBytes(StandardCharsets.UTF_8), "application/pdf", "а"))
                .isEmpty();
        assertThat(ScanPages.of("нет".getBytes(StandardCharsets.UTF_8), "image/png", "а"))
                .isEmpty();
        assertThat(ScanPages.of(new byte[0], "image/jpeg", "а")).isEmpty();
        assertThat(ScanPages.of(new byte[] {'M', 'Z'}, "application/x-dosexec", "а"))
                .isEmpty();
        assertThat(ScanPages.of(locked("тайна"), "application/pdf", "а")).isEmpty();
        var cut = paper("скан", 2);
        assertThat(ScanPages.of(java.util.Arrays.copyOf(cut, 300), "application/pdf", "а"))
                .isEmpty();
        assertThat(ScanPages.of(wallOfPixels(), "image/png", "а")).isEmpty();
    }

    /** A PDF that only forbids printing opens for everybody. */
    @Test
    void aScanThatForbidsPrintingIsStillEvidence() throws IOException {
        assertThat(pages(locked(""), "application/pdf")).isEqualTo(1);
    }

    @Test
    void noScriptOfAStrangerComesAlong() throws IOException {
        byte[] hostile;
        try (var pdf = Loader.loadPDF(paper("скан", 1))) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('evil')"));
            hostile = saved(pdf);
        }

        var pages = ScanPages.of(hostile, "application/pdf", "скан.pdf").orElseThrow();

        try (var pdf = Loader.loadPDF(pages)) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
    }

    /** Names of files are what strangers make of them. */
    @Test
    void aHostileNameIsWrittenAsFarAsTheFontKnowsIt() throws IOException {
        var name = "../../etc/\u202Egnp.exe\u0000 \uD83D\uDE00 <script>" + "я".repeat(400) + ".png";

        var pages = ScanPages.of(picture("png"), "image/png", name).orElseThrow();

        try (var pdf = Loader.loadPDF(pages)) {
            var text = text(pdf, 1);
            assertThat(text).contains("../../etc/gnp.exe", "□", "<script>", "…").doesNotContain("\u202E");
        }
    }

    /** S3.10: the pack is hardly larger than what it was made of. */
    @Test
    void twentyMegabytesOfScansFitIntoAPack() throws IOException {
        var scan = noise(2400, 1700);
        var parts = new ArrayList<Binder.Part>();
        long size = 0;
        for (int i = 0; size < 20_000_000; i++) {
            size += scan.length;
            parts.add(new Binder.Part(
                    "Скан " + i, ScanPages.of(scan, "image/jpeg", "скан " + i).orElseThrow()));
        }

        var bound = Binder.bind("Материалы", parts, index -> paper("Опись", 1), FOOTER);

        assertThat(bound.length).isLessThan((int) (size * 1.05));
        try (var pdf = Loader.loadPDF(bound)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(parts.size() + 1);
        }
    }

    private static int pages(byte[] bytes, String type) throws IOException {
        try (var pdf = Loader.loadPDF(ScanPages.of(bytes, type, "скан").orElseThrow())) {
            assertThat(text(pdf, 1)).contains("скан");
            return pdf.getNumberOfPages();
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf);
    }

    static byte[] paper(String said, int pages) {
        try (var pdf = new PDDocument()) {
            var font = Stamp.font(pdf);
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (var text = new PDPageContentStream(pdf, page)) {
                    text.beginText();
                    text.setFont(font, 20);
                    text.newLineAtOffset(60, 600);
                    text.showText(said.substring(0, Math.min(said.length(), 40)));
                    text.endText();
                }
            }
            return saved(pdf);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] locked(String password) throws IOException {
        try (var pdf = Loader.loadPDF(paper("скан", 1))) {
            var rights = new AccessPermission();
            rights.setCanPrint(false);
            pdf.protect(new StandardProtectionPolicy("owner", password, rights));
            return saved(pdf);
        }
    }

    static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 800, 600);
        brush.setColor(Color.BLACK);
        brush.drawString("ПРЕТЕНЗИЯ", 60, 60);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] quarters() throws IOException {
        return quarters(800, 600);
    }

    /** Red and green above, blue and white below. */
    private static byte[] quarters(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        var colours = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
        for (int i = 0; i < 4; i++) {
            brush.setColor(colours.get(i));
            brush.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** With a segment of EXIF behind the first two bytes: one directory with one tag, 274. */
    private static byte[] held(byte[] jpeg, int orientation) {
        var exif = java.nio.ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return java.nio.ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The colours of the four quarters of what is on the first page, as a reader sees them. */
    private static String corners(byte[] pdf) throws IOException {
        try (var pages = Loader.loadPDF(pdf)) {
            var seen = new PDFRenderer(pages).renderImage(0);
            int x = seen.getWidth() / 2;
            int y = seen.getHeight() / 2;
            return String.join(
                    " ",
                    List.of(
                            colour(seen.getRGB(x - 90, y - 90)),
                            colour(seen.getRGB(x + 90, y - 90)),
                            colour(seen.getRGB(x - 90, y + 90)),
                            colour(seen.getRGB(x + 90, y + 90))));
        }
    }

    private static String colour(int rgb) {
        var colour = new Color(rgb);
        if (colour.getRed() > 200) {
            return colour.getGreen() > 200 ? "WHITE" : "RED";
        }
        return colour.getGreen() > 200 ? "GREEN" : "BLUE";
    }

    private static byte[] noise(int height, int width) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0xFFFFFF));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** Pages of a fax, in two colours. */
    private static byte[] fax(int pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                var image = new BufferedImage(1728, 2200, BufferedImage.TYPE_BYTE_BINARY);
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    /** A head that promises 60000 × 60000 pixels. */
    private static byte[] wallOfPixels() throws IOException {
        var bytes = picture("png");
        var wall = java.nio.ByteBuffer.wrap(bytes);
        wall.putInt(16, 60_000).putInt(20, 60_000);
        var crc = new java.util.zip.CRC32();
        crc.update(bytes, 12, 17);
        wall.putInt(29, (int) crc.getValue());
        return bytes;
    }
}
