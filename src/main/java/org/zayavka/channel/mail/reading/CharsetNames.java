package org.zayavka.channel.mail.reading;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the charset that a mailer meant by the name it wrote. */
final class CharsetNames {

    /** Names that Java doesn't know, and names whose bearers use a superset of what they say (as WHATWG lists them). */
    private static final Map<String, String> MEANT = Map.ofEntries(
            entry("iso-8859-1", "windows-1252"),
            entry("iso8859-1", "windows-1252"),
            entry("latin1", "windows-1252"),
            entry("ansi", "windows-1252"),
            entry("iso-8859-9", "windows-1254"),
            entry("iso-8859-8-i", "iso-8859-8"),
            entry("cp-1251", "windows-1251"),
            entry("cp1251", "windows-1251"),
            entry("win-1251", "windows-1251"),
            entry("win1251", "windows-1251"),
            entry("windows1251", "windows-1251"),
            entry("x-cp1251", "windows-1251"),
            entry("cp-866", "ibm866"),
            entry("dos-866", "ibm866"),
            entry("koi8", "koi8-r"),
            entry("koi8r", "koi8-r"),
            entry("koi8-ru", "koi8-u"),
            entry("x-mac-cyrillic", "x-MacCyrillic"),
            entry("unicode-1-1-utf-8", "utf-8"),
            entry("utf8mb4", "utf-8"),
            entry("unicode", "utf-16"),
            entry("gb2312", "gb18030"),
            entry("gbk", "gb18030"),
            entry("iso-2022-jp", "x-windows-iso2022jp"),
            entry("shift_jis", "windows-31j"),
            entry("ks_c_5601-1987", "x-windows-949"),
            entry("ks_c_5601", "x-windows-949"),
            entry("euc-kr", "x-windows-949"),
            entry("tis-620", "x-windows-874"));

    private CharsetNames() {}

    static boolean isUtf7(String name) {
        var plain = normal(name);
        return plain.equals("utf-7") || plain.equals("utf7") || plain.equals("unicode-1-1-utf-7");
    }

    /** Of two or four bytes a character: a header can't be written in it. */
    static boolean isWide(String name) {
        return find(name).filter(CharsetNames::isWide).isPresent();
    }

    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    static Optional<Charset> find(String name) {
        var plain = normal(name);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(plain, plain)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static String normal(String name) {
        return name.strip().replaceAll("[\"'<>\\s]", "").toLowerCase(Locale.ROOT);
    }
}
