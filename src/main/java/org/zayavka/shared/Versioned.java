package org.zayavka.shared;

/** Something that several people may change, and the version of it that was read. */
public record Versioned<T>(T value, int version) {}
