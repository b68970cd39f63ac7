package org.zayavka.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zayavka.shared.Language;

/** The letters about claims to the desk's own people, and which groups of them get each. */
public enum ClaimStaffLetter {
    DEADLINE_NEAR("claimDeadlineNear", "Срок ответа близко", "The answer is due soon", "secretary", "head", "director"),
    DEADLINE_MISSED(
            "claimDeadlineMissed", "Срок ответа нарушен", "The answer is overdue", "secretary", "head", "director"),
    /** To be told by the secretary: the owner has no address. */
    DUE_MOVED("claimTellDueMoved", "Сообщите новый срок ответа", "Tell the new day of the answer", "secretary"),
    LETTER_ARRIVED("claimLetterArrived", "Новое письмо", "A new letter", "secretary"),
    LETTER_FAILED("claimLetterFailed", "Письмо не дошло", "A letter did not arrive", "secretary");

    private final String code;
    private final String russian;
    private final String english;
    private final List<String> groups;

    ClaimStaffLetter(String code, String russian, String english, String... groups) {
        this.code = code;
        this.russian = russian;
        this.english = english;
        this.groups = List.of(groups);
    }

    /** As models and the folders of texts name it. */
    public String code() {
        return code;
    }

    /** The ids of the groups of staff that get it. */
    public List<String> groups() {
        return groups;
    }

    String title(Language reader) {
        return reader.say(russian, english);
    }

    /** @throws IllegalArgumentException naming the letters there are */
    public static ClaimStaffLetter ofCode(String code) {
        return Arrays.stream(values())
                .filter(letter -> letter.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Письма «%s» сотрудникам о претензии нет. (There is no such letter to staff.) Есть: %s."
                                .formatted(
                                        code,
                                        Arrays.stream(values())
                                                .map(ClaimStaffLetter::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
