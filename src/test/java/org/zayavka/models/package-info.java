/** What the committed diagrams and tables promise: every branch walked, every rule met. */
@org.jspecify.annotations.NullMarked
package org.zayavka.models;
