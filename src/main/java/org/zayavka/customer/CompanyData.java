package org.zayavka.customer;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of a company. */
public record CompanyData(String name) {

    public static CompanyData read(Entries entries) {
        return new CompanyData(entries.name("name"));
    }

    /** Field by field, as a form shows it. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", name);
        return texts;
    }
}
