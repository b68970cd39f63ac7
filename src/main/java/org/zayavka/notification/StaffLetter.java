package org.zayavka.notification;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The letters the desk's own people get. */
public enum StaffLetter {
    REQUESTER_ADDED("requesterAdded", "Новое письмо заявителя", "The requester wrote"),
    DEADLINE_NEAR("deadlineNear", "Срок близко", "Deadline is near"),
    DEADLINE_MISSED("deadlineMissed", "Срок нарушен", "Deadline missed"),
    REACTION_NEAR("reactionNear", "Пора взять в работу", "Nobody has taken it yet"),
    REACTION_MISSED("reactionMissed", "Не взяли вовремя", "Not taken in time"),
    HEAD_CALLED("headCalled", "Зовут руководителя", "The head is called"),
    RATED_BADLY("ratedBadly", "Плохая оценка", "Rated badly"),
    CAME_TO_BOTH("cameToBoth", "Письмо пришло и в ваш отдел", "The letter came to your department too");

    private final String code;
    private final String russian;
    private final String english;

    StaffLetter(String code, String russian, String english) {
        this.code = code;
        this.russian = russian;
        this.english = english;
    }

    /** As models and the folders of texts name it. */
    public String code() {
        return code;
    }

    String title(Wording wording) {
        return wording.say(russian, english);
    }

    /** @throws IllegalArgumentException naming the letters there are */
    public static StaffLetter ofCode(String code) {
        return Arrays.stream(values())
                .filter(letter -> letter.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Письма «%s» сотрудникам нет. (There is no such letter to staff.) Есть: %s."
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(StaffLetter::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
