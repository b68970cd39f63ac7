package org.zayavka.channel;

import org.zayavka.shared.EmailAddress;

/** An address with the name that its owner wrote beside it; the name may be empty and is never trusted. */
public record Person(EmailAddress address, String name) {}
