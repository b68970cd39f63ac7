package org.zayavka.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of components that Tasklist's renderer, form-js 1.8.7, shows. */
public final class FormComponents {

    /** Those that carry a value, under a key. */
    public static final Set<String> WITH_VALUE = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "expression");

    /** Those that show something only. */
    private static final Set<String> OTHERS = Set.of("text", "table", "html", "image", "group", "separator", "spacer");

    /** What renders and can be completed; {@code filepicker} breaks the form, {@code dynamiclist} its button. */
    public static final Set<String> ALL =
            Stream.concat(WITH_VALUE.stream(), OTHERS.stream()).collect(Collectors.toUnmodifiableSet());

    private FormComponents() {}
}
