/** Reads letters: from raw bytes (RFC 5322) to what the reception understands. Never throws for a letter's sake. */
@org.jspecify.annotations.NullMarked
package org.zayavka.channel.mail.reading;
