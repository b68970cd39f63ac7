package org.zayavka.shared;

/** Which of its three forms a Russian noun takes after a number. */
public final class RussianPlural {

    private RussianPlural() {}

    /** "1 заявка", "3 заявки", "11 заявок": the word without its number. */
    public static String of(int number, String one, String few, String many) {
        int tens = number % 100;
        int ones = number % 10;
        if (ones == 1 && tens != 11) {
            return one;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
    }
}
