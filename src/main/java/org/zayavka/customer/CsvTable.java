package org.zayavka.customer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zayavka.shared.Refusal;

/**
 * A list as spreadsheets save it (RFC 4180, with comma, semicolon or tab): in UTF-8, UTF-16 with its mark, or else in
 * windows-1251, which is what Excel in Russia writes.
 *
 * @param charset in which it was read
 * @param rows without the empty ones
 */
record CsvTable(String charset, char separator, List<String> header, List<Row> rows) {

    static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 100;
    private static final Map<byte[], Charset> MARKS = Map.of(
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8,
            new byte[] {(byte) 0xFF, (byte) 0xFE}, StandardCharsets.UTF_16LE,
            new byte[] {(byte) 0xFE, (byte) 0xFF}, StandardCharsets.UTF_16BE);

    /** @param line on which it begins, the first is 1 */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private record Decoded(String charset, String text) {}

    /** @throws Refusal when it is no such list at all */
    static CsvTable read(byte[] content) {
        var decoded = decode(content);
        if (decoded.text().indexOf('\0') >= 0 || decoded.text().startsWith("PK\u0003\u0004")) {
            throw new Refusal(
                    "Это не список CSV, а другой файл. В Excel выберите «Сохранить как» → «CSV» и загрузите его.",
                    "This is no CSV list but another file. In Excel choose “Save as” → “CSV” and send that.");
        }
        var separator = separator(decoded.text());
        var rows = new Parser(decoded.text(), separator).rows();
        if (rows.size() < 2) {
            throw new Refusal(
                    "В списке нет строк: первая строка — названия столбцов, ниже — по строке на запись.",
                    "The list has no lines: the first names the columns, below it each line is one entry.");
        }
        var header = rows.get(0).cells().stream().map(String::strip).toList();
        return new CsvTable(decoded.charset(), separator, header, List.copyOf(rows.subList(1, rows.size())));
    }

    private static Decoded decode(byte[] content) {
        for (var mark : MARKS.entrySet()) {
            var begin = mark.getKey();
            if (content.length >= begin.length
                    && java.util.Arrays.equals(content, 0, begin.length, begin, 0, begin.length)) {
                var charset = mark.getValue();
                return new Decoded(
                        charset.name(), new String(content, begin.length, content.length - begin.length, charset));
            }
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new Decoded("UTF-8", text);
        } catch (CharacterCodingException notUtf8) {
            return new Decoded("windows-1251", new String(content, Charset.forName("windows-1251")));
        }
    }

    /** The one that divides the first line most often. */
    private static char separator(String text) {
        var best = ',';
        int most = 0;
        for (char candidate : new char[] {';', ',', '\t'}) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                if (!quoted && (c == '\n' || c == '\r')) {
                    break;
                }
                count += !quoted && c == candidate ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static final class Parser {

        private final String text;
        private final char separator;
        private int at;
        private int line = 1;

        Parser(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        List<Row> rows() {
            var rows = new ArrayList<Row>();
            while (at < text.length()) {
                var row = row();
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS + 1) {
                    throw new Refusal(
                            "В списке больше " + MOST_ROWS + " строк. Разделите его на несколько файлов.",
                            "The list has more than " + MOST_ROWS + " lines. Divide it into several files.");
                }
            }
            return rows;
        }

        private Row row() {
            int began = line;
            var cells = new ArrayList<String>();
            do {
                cells.add(cell(began));
                if (cells.size() > MOST_COLUMNS) {
                    throw new Refusal(
                            "В строке " + began + " больше " + MOST_COLUMNS + " столбцов.",
                            "Line " + began + " has more than " + MOST_COLUMNS + " columns.");
                }
            } while (taken(separator));
            endOfLine();
            return new Row(began, List.copyOf(cells));
        }

        private String cell(int began) {
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted(began);
            }
            int from = at;
            while (at < text.length() && text.charAt(at) != separator && !isEndOfLine(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted(int began) {
            var cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    line += c == '\n' ? 1 : 0;
                    cell.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    // What follows the closing quote up to the separator belongs to the cell: ООО "Ромашка" unquoted.
                    return cell.append(cell(began)).toString();
                }
            }
            throw new Refusal(
                    "В строке " + began + " открыта кавычка, которая нигде не закрывается.",
                    "On line " + began + " a quotation mark opens that never closes.");
        }

        private boolean taken(char wanted) {
            boolean there = at < text.length() && text.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private void endOfLine() {
            boolean carriage = taken('\r');
            boolean feed = taken('\n');
            line += carriage || feed ? 1 : 0;
        }

        private static boolean isEndOfLine(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
