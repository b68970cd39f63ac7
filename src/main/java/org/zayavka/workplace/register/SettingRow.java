package org.zayavka.workplace.register;

/**
 * A setting as the page shows it.
 *
 * @param name of its label among the messages, {@code register.field.…}
 * @param from who has said so: {@code given}, {@code chosen} or {@code usual}
 * @param where the environment gives it, or could; empty for what only the pages can
 */
public record SettingRow(String name, String value, String from, String where) {}
