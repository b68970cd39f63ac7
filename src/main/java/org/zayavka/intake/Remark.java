package org.zayavka.intake;

/**
 * What the reception notes beside a letter in the conversation, in the words that agents read. A remark begins with
 * its code, so that pages and tests can tell remarks apart: {@code found-by-subject: …}.
 */
public final class Remark {

    public static final String FOUND_BY_MESSAGE_ID = "found-by-message-id: ответ на наше письмо";
    public static final String FOUND_BY_SUBJECT = "found-by-subject: номер заявки в теме";
    public static final String FOUND_BY_THREAD = "found-by-thread: ответ на письмо из этой заявки";
    public static final String REVIEWED = "reviewed: добавил сотрудник ";
    public static final String HANDED_OVER = "handed-over: ";
    public static final String FILES_REFUSED = "files-refused: файлы не принимаются, остались в исходном письме: ";
    public static final String FROM_DUPLICATE = "from-duplicate: ответ на дубликат № ";
    public static final String QUARANTINE = "quarantine: письмо не удалось обработать, исходное приложено";

    public static final String NEW_QUESTION =
            "new-question: похоже на новый вопрос, письмо можно выделить в новую заявку";

    private Remark() {}
}
