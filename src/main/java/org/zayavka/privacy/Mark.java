package org.zayavka.privacy;

import java.util.Set;
import java.util.regex.Pattern;

/** What stands where something about a person stood. */
public final class Mark {

    public static final String TEXT = "данные удалены по запросу";

    /** Where only an address may stand: letters to the domain invalid go nowhere (RFC 2606). */
    public static final String ADDRESS = "erased@erased.invalid";

    /** The remark on an entry of a conversation whose words are gone. */
    public static final String REMARK = "personal-data-erased";

    /** Words of our tables and programs, not of people: {@code line1}, {@code REGISTERED_ADDRESS}, moments, numbers. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_:.+-]{0,64}");

    /** Facts that name companies, mailboxes and colleagues, never a person who asks; figures are made of them. */
    private static final Set<String> OF_THE_DESK = Set.of("company", "companyName", "mailbox", "by");

    private Mark() {}

    static boolean isOfTheDesk(String name) {
        return OF_THE_DESK.contains(name);
    }

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
