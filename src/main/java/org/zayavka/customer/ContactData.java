package org.zayavka.customer;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Language;

/**
 * What is kept of a contact.
 *
 * @param former no longer entitled to ask: letters from this address come from a stranger
 */
public record ContactData(
        String name, EmailAddress address, String phone, Language language, ZoneId zone, boolean former) {

    /** In place of an address that could not be read; the fault keeps it from being written. */
    private static final EmailAddress UNREADABLE = new EmailAddress("unreadable@invalid");

    public static ContactData read(Entries entries, ZoneId usualZone) {
        var address = entries.address("address");
        if (address == null && entries.text("address", 320).isEmpty()) {
            entries.needed("address", 320);
        }
        return new ContactData(
                entries.name("name"),
                address == null ? UNREADABLE : address,
                entries.phone("phone"),
                entries.language("language"),
                entries.zone("zone", usualZone),
                entries.yes("former"));
    }

    ContactData withPhone(String corrected) {
        return new ContactData(name, address, corrected, language, zone, former);
    }

    /** Field by field, as a form shows it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", name);
        texts.put("address", address.value());
        texts.put("phone", phone);
        texts.put("language", language.code());
        texts.put("zone", zone.getId());
        texts.put("former", former ? "yes" : "no");
        return texts;
    }
}
