package org.zayavka.workplace.register;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zayavka.shared.CompanyId;

/** Tells other pages of the desk whether they may link to a customer. */
@Component
public class CustomerLinks {

    private final Register register;

    CustomerLinks(Register register) {
        this.register = register;
    }

    /** Whether the customer's page opens to them. */
    public boolean open(Authentication login, CompanyId company) {
        return register.maySee(login, company);
    }
}
