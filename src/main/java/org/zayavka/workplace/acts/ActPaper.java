package org.zayavka.workplace.acts;

import java.util.Base64;
import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.zayavka.billing.Act;
import org.zayavka.billing.PriceList;
import org.zayavka.notification.DeskCard;
import org.zayavka.shared.Files;
import org.zayavka.ticket.Tickets;
import org.zayavka.visit.Engineer;
import org.zayavka.visit.Engineers;
import org.zayavka.visit.Visit;
import org.zayavka.workplace.Paper;

/** Lays out an act as a PDF, in the customer's language. */
@Component
class ActPaper {

    private final Paper paper;
    private final DeskCard desk;
    private final PriceList prices;
    private final Engineers engineers;
    private final Tickets tickets;
    private final Files files;

    ActPaper(Paper paper, DeskCard desk, PriceList prices, Engineers engineers, Tickets tickets, Files files) {
        this.paper = paper;
        this.desk = desk;
        this.prices = prices;
        this.engineers = engineers;
        this.tickets = tickets;
        this.files = files;
    }

    byte[] write(Visit visit, Act act) {
        var ticket = tickets.get(act.ticket());
        var language = ticket.requester().language();
        var facts = new HashMap<String, Object>();
        facts.put("act", act);
        facts.put("visit", visit);
        facts.put("subject", ticket.subject());
        facts.put("company", ticket.requester().companyName());
        facts.put("deskName", desk.name(language));
        facts.put("deskPhone", desk.phone());
        facts.put("priceList", prices.number());
        facts.put("engineer", engineers.find(act.engineer()).map(Engineer::name).orElse(act.engineer()));
        facts.put("signature", signature(act));
        return paper.of("desk/acts/paper", language, facts);
    }

    private String signature(Act act) {
        return act.signature() == null
                ? ""
                : "data:image/png;base64,"
                        + Base64.getEncoder()
                                .encodeToString(files.load(act.signature()).orElse(new byte[0]));
    }
}
