package org.zayavka.channel.mail.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zayavka.channel.Bounce;
import org.zayavka.shared.EmailAddress;

/** Delivery reports in prose, as qmail, Exim, old Postfix and Exchange write them. */
final class BounceText {

    private static final int U = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern DAEMON =
            Pattern.compile(".*(mailer-?daemon|postmaster|mail-?daemon|maildaemon|mdaemon)@?.*", U);

    private static final Pattern SUBJECT = Pattern.compile(
            "undeliver|delivery (?:status|failure|has failed|delayed|notification)|returned mail|failure notice"
                    + "|mail delivery (?:failed|system|error)|message (?:not delivered|delayed)|could not be delivered"
                    + "|не\\s?доставлен|не удалось доставить|недоставлен|ошибка доставки|невозможно доставить"
                    + "|уведомление о (?:не)?доставке|warning: message .{1,40} delayed|unzustellbar",
            U);

    private static final Pattern BODY = Pattern.compile(
            "this is the qmail-send program|this message was created automatically by mail delivery software"
                    + "|a message that you (?:have )?sent (?:could not|has not yet) be(?:en)? delivered"
                    + "|this is the (?:mail system|postfix program)|did not reach (?:some or all of )?the (?:intended )?recipient"
                    + "|delivery has failed to these recipients|could not be delivered to one or more recipients"
                    + "|the following addresses? (?:had permanent|failed)|delivery to the following recipients? failed"
                    + "|сообщение не (?:было )?доставлено|не удалось доставить (?:сообщение|ваше|письмо)",
            U);

    private static final Pattern DELAYED = Pattern.compile(
            "delayed|has not yet been delivered|will (?:continue to be )?retr(?:y|ied)|no need to resend|доставка задержана",
            U);

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45])\\d\\d[ -](?=\\D)");
    private static final Pattern ADDRESS =
            Pattern.compile("<?([^\\s<>@,;:\"()\\[\\]]{1,64}@[\\p{L}\\p{N}.-]{1,200}\\p{L})>?:?", U);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[> \\t]*message-id:\\s*(<[^<>\\s]{1,500}>)");

    /** Where the copy of our own letter begins: the addresses there are not those that failed. */
    private static final Pattern COPY = Pattern.compile(
            "(?<!-)-{3,}+\\s*(?:this is a copy|below this line is a copy|original message|.{0,30}headers follow)"
                    + "|исходное сообщение|заголовки сообщения",
            U);

    private BounceText() {}

    static Optional<Bounce> read(MimePart letter, String subject, String text) {
        var headers = letter.headers();
        var fromDaemon = DAEMON.matcher(headers.first("From")).matches() || MachineMail.hasNullReturnPath(headers);
        var failed = headers.first("X-Failed-Recipients");
        var says = SUBJECT.matcher(subject).find() || BODY.matcher(head(text)).find();
        if (failed.isEmpty() && !(fromDaemon && says)) {
            return Optional.empty();
        }
        var copy = COPY.matcher(text);
        var report = copy.find() ? text.substring(0, copy.start()) : head(text);
        var status = status(report);
        var delayed =
                status.isEmpty() ? DELAYED.matcher(subject + "\n" + report).find() : !status.startsWith("5");
        return Optional.of(new Bounce(recipient(failed, report), messageId(text), status, !delayed, diagnosis(report)));
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 8000));
    }

    private static String status(String report) {
        var enhanced = STATUS.matcher(report);
        if (enhanced.find()) {
            return enhanced.group(1);
        }
        var reply = REPLY.matcher(report);
        return reply.find() ? reply.group(1) + ".0.0" : "";
    }

    private static @Nullable EmailAddress recipient(String failed, String report) {
        var named = Addresses.first(List.of(failed), "");
        if (named.isPresent()) {
            return named.get().address();
        }
        var matcher = ADDRESS.matcher(report);
        while (matcher.find()) {
            var address = EmailAddress.parse(matcher.group(1));
            if (address.isPresent() && !DAEMON.matcher(matcher.group(1)).matches()) {
                return address.get();
            }
        }
        return null;
    }

    private static @Nullable String messageId(String text) {
        var matcher = MESSAGE_ID.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The line with the code of the remote server, or the one below the address. */
    private static String diagnosis(String report) {
        var told = report.lines()
                .filter(line ->
                        STATUS.matcher(line).find() || REPLY.matcher(line).find())
                .findFirst();
        return CleanText.line(
                told.orElseGet(() -> report.lines()
                        .dropWhile(line -> !ADDRESS.matcher(line).find())
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("")),
                500);
    }
}
