package org.zayavka.workplace.register;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zayavka.customer.Contact;
import org.zayavka.shared.CompanyId;
import org.zayavka.workplace.StaffMember;

/** Tells other pages of the desk whether they may link to a customer. */
@Component
public class CustomerLinks {

    private final Register register;

    CustomerLinks(Register register) {
        this.register = register;
    }

    /** Where they write down the phone of somebody; empty for who may not. */
    public Optional<String> phoneForm(StaffMember who, Contact contact) {
        return RegisterRight.PHONES.has(who) && register.maySee(who, contact.company())
                ? Optional.of("/desk/register/contacts/" + contact.id() + "/edit")
                : Optional.empty();
    }

    /** Whether the customer's page opens to them. */
    public boolean open(Authentication login, CompanyId company) {
        return register.maySee(login, company);
    }
}
