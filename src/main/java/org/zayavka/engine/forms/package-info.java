/** What a form shows and what it may bring back: facts in front of the agent, checks behind the submit. */
@org.jspecify.annotations.NullMarked
package org.zayavka.engine.forms;
