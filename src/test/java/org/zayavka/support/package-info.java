/** What tests share: a real database, a real mail server, a moved clock, builders. */
@org.jspecify.annotations.NullUnmarked
package org.zayavka.support;
