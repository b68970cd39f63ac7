/** The conversation of a ticket in Tasklist: what was said, what is being said, and the card beside it. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.conversation;
