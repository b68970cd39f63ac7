package org.zayavka.workplace.claims;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.zayavka.workplace.Paper;
import org.zayavka.workplace.Printed;

/** Writes single lines onto pages of PDF; lengths are points, 72 to the inch. */
final class Stamp {

    static final float MARGIN = 45;
    private static final float BASELINE = 26;
    private static final float SIZE = 8;

    private Stamp() {}

    interface Footer {

        /** What stands at the right, e.g. "стр. 3 из 17". */
        String number(int page, int pages);

        /** What stands at the left of each page. */
        String title();
    }

    static PDFont font(PDDocument document) throws IOException {
        try (var bytes = Paper.font("DejaVuSans.ttf")) {
            return PDType0Font.load(document, bytes, true);
        }
    }

    static void number(PDDocument document, Footer footer) throws IOException {
        var font = font(document);
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            var page = document.getPage(i);
            var right = footer.number(i + 1, pages);
            var width = width(font, right, SIZE);
            var box = page.getMediaBox();
            try (var text = appended(document, page)) {
                line(text, font, SIZE, box.getLowerLeftX() + MARGIN, BASELINE, footer.title());
                line(text, font, SIZE, box.getUpperRightX() - MARGIN - width, BASELINE, right);
            }
        }
    }

    /** At the head of a page; what does not fit is left out. */
    static void head(PDDocument document, PDPage page, PDFont font, String said) throws IOException {
        PDRectangle box = page.getMediaBox();
        try (var text = appended(document, page)) {
            line(text, font, SIZE, MARGIN, box.getHeight() - 30, fitting(font, said, box.getWidth() - 2 * MARGIN));
        }
    }

    private static PDPageContentStream appended(PDDocument document, PDPage page) throws IOException {
        return new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    private static void line(PDPageContentStream text, PDFont font, float size, float x, float y, String said)
            throws IOException {
        text.beginText();
        text.setNonStrokingColor(0.33f, 0.33f, 0.33f);
        text.setFont(font, size);
        text.newLineAtOffset(x, y);
        text.showText(shown(font, said));
        text.endText();
    }

    private static String fitting(PDFont font, String said, float width) throws IOException {
        var text = shown(font, said);
        while (text.length() > 1 && width(font, text, SIZE) > width) {
            text = text.substring(0, text.length() - 2) + "…";
        }
        return text;
    }

    private static float width(PDFont font, String said, float size) throws IOException {
        return font.getStringWidth(shown(font, said)) / 1000 * size;
    }

    /** A strange name must not stop a paper: what the font does not know is a box. */
    static String shown(PDFont font, String said) {
        var known = new StringBuilder();
        Printed.line(said).codePoints().forEach(point -> {
            var sign = Character.toString(point);
            known.append(knows(font, sign) ? sign : "□");
        });
        return known.toString();
    }

    private static boolean knows(PDFont font, String sign) {
        try {
            font.encode(sign);
            return true;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
