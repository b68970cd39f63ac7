package org.zayavka.quality;

import org.jspecify.annotations.Nullable;

/**
 * What was answered on the phone.
 *
 * @param score 1 to 5, the best
 * @param recommends 0 to 10; absent when they did not say
 * @param wish in their words; may be empty
 */
public record CallAnswers(int score, @Nullable Integer recommends, String wish) {}
