/** The steps of {@code quality-call.bpmn} and {@code bad-rating.bpmn}. */
@org.jspecify.annotations.NullMarked
package org.zayavka.quality.process;
