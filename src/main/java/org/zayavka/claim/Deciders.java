package org.zayavka.claim;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;

/** Who decides on claims: the director personally, or whom the director appointed for these days. */
@Component
public class Deciders {

    private final Directors directors;
    private final Deputies deputies;
    private final Clock clock;

    Deciders(Directors directors, Deputies deputies, Clock clock) {
        this.directors = directors;
        this.deputies = deputies;
        this.clock = clock;
    }

    public boolean decides(String login) {
        return !login.isEmpty()
                && (directors.isDirector(login)
                        || deputies.inOffice(login, clock.instant()).isPresent());
    }

    /**
     * Whether somebody decides as a deputy only.
     *
     * @throws Refusal for anybody else than the director and the deputies of today
     */
    boolean isDeputy(String login) {
        if (!decides(login)) {
            throw refusal();
        }
        return !directors.isDirector(login);
    }

    public static Refusal refusal() {
        return new Refusal(
                "Решает и подписывает только генеральный директор, а в его отсутствие — заместитель, которого он"
                        + " назначил на эти дни (страница «Заместители»).",
                "Only the general director decides and signs, and while away the deputy appointed for these days (page"
                        + " “Deputies”).");
    }
}
