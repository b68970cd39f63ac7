package org.zayavka.shared;

import java.util.Map;
import java.util.Set;

/**
 * What a step of a process may tell the delegate that it calls.
 *
 * @param delegate name of the bean
 * @param words known to it, by the name of the input parameter
 */
public record StepContract(String delegate, Map<String, Set<String>> words) {}
