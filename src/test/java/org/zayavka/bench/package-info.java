/**
 * What the desk costs and how far it goes: {@code ./mvnw -Pbench verify}. Prints tables and keeps them in
 * {@code target/bench}; asserts nothing about time.
 */
@org.jspecify.annotations.NullUnmarked
package org.zayavka.bench;
