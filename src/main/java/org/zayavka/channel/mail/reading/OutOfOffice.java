package org.zayavka.channel.mail.reading;

import java.util.regex.Pattern;

/** Automatic answers that carry no header to tell them by: only their words do. */
final class OutOfOffice {

    private static final int U = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 2000;

    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*(авто[- ]?ответ|автоматический ответ|ответ автоответчика|автоответчик|auto(?:matic)?[- ]?(?:reply|response)"
                    + "|autoreply|out of (?:the )?office|ooo:|вне офиса|отсутству(?:ю|ет) (?:в офисе|на рабочем месте)"
                    + "|(?:я )?(?:нахожусь )?в отпуске|нет на (?:рабочем )?месте|уведомление об отсутствии"
                    + "|abwesenheits|automatische antwort|réponse automatique|vacation reply|away from (?:the )?office)"
                    + "(?!\\p{L}).*",
            U);

    private static final Pattern AWAY = Pattern.compile(
            "(?:я|сейчас|временно)?\\s*нахожусь в (?:отпуске|командировке|декретном)|я в (?:отпуске|командировке)"
                    + "|(?:меня|нас) не будет (?:в офисе|на работе|на месте|на рабочем месте|до|с)"
                    + "|(?:буду )?отсутств(?:ую|овать) (?:в офисе|на рабочем месте|на работе|до|с|по)"
                    + "|я (?:сейчас |временно )?(?:вне офиса|на больничном)"
                    + "|i(?:'m| am| will be)(?: currently| now)? (?:out of (?:the )?office|on (?:vacation|holiday|leave)"
                    + "|away from (?:the )?(?:office|my desk))",
            U);

    private static final Pattern MEANWHILE = Pattern.compile(
            "по (?:всем |срочным |возникающим |неотложным |рабочим )*вопросам|обращайтесь|обратитесь|вернусь|по возвращени"
                    + "|отвечу (?:вам |на )|свяжусь|в (?:срочных|экстренных) случаях|ограниченн?ый доступ"
                    + "|это автоматическ|сообщение создано автоматически|i will (?:respond|reply|be back|return|answer)"
                    + "|upon my return|when i return|limited access|in my absence|for urgent|please contact",
            U);

    private OutOfOffice() {}

    /** By the subject alone; by the text only in a short answer that says both "away" and "meanwhile". */
    static boolean is(String subject, String ownText, Headers headers) {
        if (SUBJECT.matcher(subject).matches()) {
            return true;
        }
        var answer = Subjects.isReply(subject) || headers.has("In-Reply-To") || headers.has("References");
        return answer
                && ownText.length() <= LONGEST
                && AWAY.matcher(ownText).find()
                && MEANWHILE.matcher(ownText).find();
    }
}
