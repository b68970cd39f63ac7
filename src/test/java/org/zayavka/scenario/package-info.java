/** The desk from outside: letters over SMTP and IMAP, staff over HTTP, nothing reached behind the doors. */
@org.jspecify.annotations.NullUnmarked
package org.zayavka.scenario;
