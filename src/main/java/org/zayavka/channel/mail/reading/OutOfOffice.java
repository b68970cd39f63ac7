package org.zayavka.channel.mail.reading;

import java.util.regex.Pattern;

/** Automatic answers that carry no header to tell them by: only their words do. */
final class OutOfOffice {

    private static final int U = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 2000;

    /** What such an answer puts before our subject, or in its place. */
    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*(?:авто[- ]?ответ|автоматический ответ|ответ автоответчика|автоответчик|auto(?:matic)?[- ]?(?:reply|response)"
                    + "|autoreply|out of (?:the )?office|ooo|вне офиса|отсутству(?:ю|ет) (?:в офисе|на рабочем месте)"
                    + "|(?:я )?(?:нахожусь )?в отпуске|нет на (?:рабочем )?месте|уведомление об отсутствии"
                    + "|abwesenheits\\p{L}*|automatische antwort|réponse automatique|vacation reply|away from (?:the )?office)"
                    + "(?: (?:до|с|until|till|from) [\\p{N}\\p{L} .–-]{1,40})?\\s*+(?:[.!]*+\\s*+|[:—–-].*|[\\[(<].*)",
            U);

    private static final String GREETING = "(?:здравствуйте|добр(?:ый|ое|ого) (?:день|утро|вечер|времени суток|дня)"
            + "|уважаем(?:ые|ый|ая)|приветствую|(?:большое )?(?:спасибо|благодар(?:ю|им)(?: вас)?) за "
            + "(?:ваше |вашу )?(?:письмо|сообщение|обращение)|это автоматический ответ|автоматический ответ|hello|hi|dear"
            + "|good (?:day|morning|afternoon)|thank(?:s| you)(?: very much)? for (?:your|the) (?:e-?mail|message|letter)"
            + "|this is an automatic reply)";

    /** It begins so (no blank is looked at twice, however many a stranger sends): who first asks for something, and then tells of a holiday, has written it by hand. */
    private static final Pattern AWAY = Pattern.compile(
            "^[\\s\\p{P}]*+(?:" + GREETING
                    + "[^.!?\\n]{0,60}[.!,;:\\s]++){0,3}[\\s\\p{P}]*+(?:(?:к сожалению|в настоящее время|в данный момент|сейчас|unfortunately|currently),? )*(?:"
                    + "(?:я|сейчас|временно)?\\s*нахожусь в (?:отпуске|командировке|декретном)|я в (?:отпуске|командировке)"
                    + "|(?:меня|нас) не будет (?:в офисе|на работе|на месте|на рабочем месте|до|с)"
                    + "|(?:буду )?отсутств(?:ую|овать) (?:в офисе|на рабочем месте|на работе|до|с|по)"
                    + "|я (?:сейчас |временно )?(?:вне офиса|на больничном)"
                    + "|i(?:'m| am| will be)(?: currently| now)? (?:out of (?:the )?office|on (?:vacation|holiday|leave)"
                    + "|away from (?:the )?(?:office|my desk)))",
            U);

    /** A number of a ticket, or the sign of a reply behind the phrase. */
    private static final Pattern ABOUT_OURS = Pattern.compile("[#№]\\s*\\d|:\\s*(?:re|отв|aw|sv|fwd?)\\s*:", U);

    private static final Pattern MEANWHILE = Pattern.compile(
            "по (?:всем |срочным |возникающим |неотложным |рабочим )*вопросам|обращайтесь|обратитесь|вернусь|по возвращени"
                    + "|отвечу (?:вам |на )|свяжусь|в (?:срочных|экстренных) случаях|ограниченн?ый доступ"
                    + "|это автоматическ|сообщение создано автоматически|i will (?:respond|reply|be back|return|answer)"
                    + "|upon my return|when i return|limited access|in my absence|for urgent|please contact",
            U);

    private OutOfOffice() {}

    /**
     * Of an answer only: nobody's machine writes first. By the subject alone; by the text only in a short answer that
     * says both "away" and "meanwhile".
     */
    static boolean is(String subject, String ownText, Headers headers) {
        var answer = Subjects.isReply(subject) || headers.has("In-Reply-To") || headers.has("References");
        if (SUBJECT.matcher(subject).matches()
                && (answer || ABOUT_OURS.matcher(subject).find())) {
            return true;
        }
        return answer
                && ownText.length() <= LONGEST
                && AWAY.matcher(ownText).find()
                && MEANWHILE.matcher(ownText).find();
    }
}
