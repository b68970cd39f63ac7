package org.zayavka.dev;

import jakarta.mail.Session;
import java.util.Properties;

/** Makes GreenMail keep what letters hold byte for byte, as real mail servers do. */
public final class RawHeaders {

    private RawHeaders() {}

    /**
     * GreenMail reads each letter with the default session of the JVM and takes its header for UTF-8: an undeclared
     * koi8-r or windows-1251 in it would be lost. Without that each byte is a character and becomes the same byte again.
     */
    public static void areKept() {
        Session.getDefaultInstance(new Properties()).getProperties().setProperty("mail.mime.allowutf8", "false");
    }
}
