/**
 * The first command: a database, a mail server, demo staff and demo customers on a machine that has a JDK alone. It lies
 * among the tests, so that none of it gets into the packaged application.
 */
@org.jspecify.annotations.NullMarked
package org.zayavka.dev;
