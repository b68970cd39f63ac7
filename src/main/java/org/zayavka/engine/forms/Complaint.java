package org.zayavka.engine.forms;

import org.zayavka.shared.Language;

/** What can be wrong with a submitted value, and what to do about it. */
enum Complaint {
    MISSING("Заполните поле «%s».", "Fill in the field “%s”."),
    NOT_TEXT("В поле «%s» нужен текст.", "The field “%s” takes text."),
    NOT_PRINTABLE(
            "В тексте поля «%s» есть управляющие символы. Удалите их или вставьте текст без форматирования.",
            "The text of “%s” holds control characters. Delete them or paste the text without formatting."),
    NOT_NUMBER("В поле «%s» нужно число.", "The field “%s” takes a number."),
    NOT_DATE("В поле «%s» нужна дата или время.", "The field “%s” takes a date or a time."),
    NOT_YES_NO("Поле «%s» можно только отметить или не отметить.", "The field “%s” is either ticked or not."),
    NOT_LIST("В поле «%s» выбирают несколько значений из списка.", "Choose values of the field “%s” from its list."),
    TOO_SHORT("Текст в поле «%s» короче %s зн. Допишите его.", "The text of “%s” is under %s characters. Write more."),
    TOO_LONG("Текст в поле «%s» длиннее %s зн. Сократите его.", "The text of “%s” is over %s characters. Shorten it."),
    TOO_SMALL("Число в поле «%s» меньше %s. Введите большее.", "The number in “%s” is below %s. Enter a greater one."),
    TOO_BIG("Число в поле «%s» больше %s. Введите меньшее.", "The number in “%s” is above %s. Enter a smaller one."),
    TOO_PRECISE(
            "В поле «%s» допустимо знаков после запятой: %s. Округлите число.",
            "The number in “%s” may have %s decimal digits. Round it."),
    WRONG_PATTERN(
            "Значение в поле «%s» не того вида, который нужен (%s). Исправьте его.",
            "The value of “%s” has not the form it needs (%s). Correct it."),
    NOT_AS_SAID("Исправьте поле «%s». %s", "Correct the field “%s”. %s"),
    NOT_AN_OPTION(
            "В поле «%s» нет варианта «%s». Обновите страницу и выберите из списка.",
            "The field “%s” has no choice “%s”. Reload the page and choose from the list."),
    NO_OPTION_AT_ALL(
            "В поле «%s» пришёл не вариант из списка. Обновите страницу и выберите из списка.",
            "What came for the field “%s” is no choice of its list. Reload the page and choose from the list."),
    FIXED("Поле «%s» нельзя изменить. Обновите страницу.", "The field “%s” can't be changed. Reload the page."),
    HIDDEN(
            "Поле «%s» при этом выборе не заполняют, а в нём есть значение. Уберите его или измените выбор.",
            "The field “%s” is not filled in with this choice, but it holds a value. Remove it or choose otherwise."),
    UNKNOWN(
            "В форме нет поля «%s». Обновите страницу и отправьте форму снова.",
            "The form has no field “%s”. Reload the page and submit the form again."),
    NO_VALUES_HERE(
            "Здесь не принимают значений (получено: %s). Завершите задачу через её форму.",
            "No values are taken here (received: %s). Complete the task with its form.");

    private final String russian;
    private final String english;

    Complaint(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    String text(Language language, Object... details) {
        return String.format(language == Language.EN ? english : russian, details);
    }
}
