package org.zayavka.channel;

/** The way out is closed for every message: the mail server is down, or does not let us in. */
public class CourierUnavailable extends RuntimeException {

    public CourierUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
