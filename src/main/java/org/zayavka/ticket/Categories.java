package org.zayavka.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Language;

/** The categories of this desk, in the order in which they are offered. */
@Component
public class Categories {

    private static final List<Category> DELIVERED = List.of(
            new Category("workplace", "Рабочее место", "Workplace"),
            new Category("equipment", "Печать и техника", "Printing and equipment"),
            new Category("mail", "Почта", "Mail"),
            new Category("network", "Сеть и интернет", "Network and internet"),
            new Category("site", "Сайт и хостинг", "Site and hosting"),
            new Category("access", "Доступ и пароли", "Access and passwords"),
            new Category("payment", "Оплата и документы", "Payment and papers"),
            new Category("other", "Другое", "Other"));

    private final List<Category> all;

    Categories(TicketSettings settings) {
        this.all = settings.categories().isEmpty() ? DELIVERED : List.copyOf(settings.categories());
    }

    public List<Category> all() {
        return all;
    }

    public Optional<Category> find(String code) {
        return all.stream().filter(category -> category.code().equals(code)).findFirst();
    }

    /** What to call a code that a ticket has; a category that is offered no more is called by its code. */
    public String name(String code, Language language) {
        return find(code).map(category -> category.name(language)).orElse(code);
    }
}
