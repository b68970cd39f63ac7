/** The pages of personal data: what the desk holds about a person, handed over and erased. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.privacy;
