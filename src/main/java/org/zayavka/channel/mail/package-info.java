/** The gate for letters: fetches over IMAP, reads them, sends over SMTP. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "channel"})
@org.jspecify.annotations.NullMarked
package org.zayavka.channel.mail;
