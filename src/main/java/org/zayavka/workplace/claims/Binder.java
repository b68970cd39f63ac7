package org.zayavka.workplace.claims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Binds papers and scans into one PDF: an index in front, a number on every page, bookmarks at the side. */
final class Binder {

    /** In the index a link to a part is written like this, with the number of the part, counted from 0. */
    static final String LINK = "pack://";

    private static final int MOST_ROUNDS = 3;

    private Binder() {}

    /** @param pages of this part alone, none of them numbered */
    record Part(String title, byte[] pages) {}

    /** @param first page of the whole on which it begins */
    record Indexed(String title, int first, int last) {}

    /**
     * @param front lays out the index in front from the parts and the pages where they begin; their titles are links
     * @param footer of each page, from its number and how many there are
     */
    static byte[] bind(String title, List<Part> parts, Function<List<Indexed>, byte[]> front, Stamp.Footer footer) {
        var lengths = parts.stream().map(part -> count(part.pages())).toList();
        int own = 1;
        for (int round = 1; ; round++) {
            var index = index(parts, lengths, own);
            var cover = front.apply(index);
            int needed = count(cover);
            // Longer numbers may need another line; they never shrink it again.
            if (needed == own || round == MOST_ROUNDS) {
                return bound(title, cover, parts, index, footer);
            }
            own = needed;
        }
    }

    private static List<Indexed> index(List<Part> parts, List<Integer> lengths, int before) {
        var index = new ArrayList<Indexed>();
        int next = before + 1;
        for (int i = 0; i < parts.size(); i++) {
            index.add(new Indexed(parts.get(i).title(), next, next + lengths.get(i) - 1));
            next += lengths.get(i);
        }
        return index;
    }

    private static int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static byte[] bound(
            String title, byte[] cover, List<Part> parts, List<Indexed> index, Stamp.Footer footer) {
        try (var whole = Loader.loadPDF(cover)) {
            for (var part : parts) {
                append(whole, part.pages());
            }
            link(whole, index);
            bookmark(whole, index);
            whole.getDocumentInformation().setTitle(title);
            Stamp.number(whole, footer);
            var bytes = new ByteArrayOutputStream();
            whole.save(bytes);
            return bytes.toByteArray();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static void append(PDDocument whole, byte[] pages) throws IOException {
        try (var part = Loader.loadPDF(pages, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            new PDFMergerUtility().appendDocument(whole, part);
        }
    }

    /** What the layout took for addresses becomes ways to pages. */
    private static void link(PDDocument whole, List<Indexed> index) throws IOException {
        for (var page : whole.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI().startsWith(LINK)) {
                    var part = Integer.parseInt(action.getURI().substring(LINK.length()));
                    link.setAction(null);
                    link.setDestination(to(whole, index.get(part)));
                }
            }
        }
    }

    private static void bookmark(PDDocument whole, List<Indexed> index) {
        var outline = new PDDocumentOutline();
        for (var part : index) {
            var item = new PDOutlineItem();
            item.setTitle(part.title());
            item.setDestination(to(whole, part));
            outline.addLast(item);
        }
        whole.getDocumentCatalog().setDocumentOutline(outline);
    }

    private static PDPageFitWidthDestination to(PDDocument whole, Indexed part) {
        var destination = new PDPageFitWidthDestination();
        destination.setPage(whole.getPage(part.first() - 1));
        return destination;
    }
}
