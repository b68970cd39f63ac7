package org.zayavka.workplace;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.zayavka.workplace.ConversationEntry.Attachment;

/** What an agent should know of a stranger's file before opening it: its name is the stranger's word, its type is ours. */
enum FileCharacter {
    PLAIN,
    /** It runs on the agent's machine when opened. */
    PROGRAM,
    /** The name says another kind of file than the bytes do. */
    DISGUISED;

    private static final Tika TIKA = new Tika();
    private static final MediaTypeRegistry KIN = MediaTypeRegistry.getDefaultRegistry();

    private static final Set<String> PROGRAMS = Set.of(
            "application/hta",
            "application/java-archive",
            "application/javascript",
            "application/x-bat",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-msdownload",
            "application/x-ms-installer",
            "application/x-ms-shortcut",
            "application/x-msi",
            "application/x-sh",
            "application/x-sharedlib",
            "text/javascript",
            "text/vbscript",
            "text/x-vbscript");
    private static final Set<String> PROGRAM_NAMES = Set.of(
            "apk", "bat", "cmd", "com", "cpl", "exe", "hta", "iso", "jar", "js", "jse", "lnk", "msi", "ps1", "scr",
            "vbe", "vbs", "wsf");

    static FileCharacter of(Attachment file) {
        var declared = MediaType.parse(file.type());
        if (declared == null) {
            return PLAIN;
        }
        var type = declared.getBaseType();
        var named = MediaType.parse(TIKA.detect(file.name()));
        if (named != null && !isKin(type, named)) {
            return DISGUISED;
        }
        return isProgram(type) || PROGRAM_NAMES.contains(ending(file.name())) ? PROGRAM : PLAIN;
    }

    /** Unknown bytes and unknown endings contradict nothing. */
    private static boolean isKin(MediaType type, MediaType named) {
        return KIN.isInstanceOf(type, named)
                || KIN.isInstanceOf(named, type)
                || MediaType.OCTET_STREAM.equals(named)
                || MediaType.OCTET_STREAM.equals(type);
    }

    private static boolean isProgram(MediaType type) {
        for (var kind = KIN.normalize(type); kind != null; kind = KIN.getSupertype(kind)) {
            if (PROGRAMS.contains(kind.getBaseType().toString())) {
                return true;
            }
        }
        return false;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
