package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.PRICES;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zayavka.billing.PriceItem;
import org.zayavka.billing.PriceList;
import org.zayavka.customer.Entries;
import org.zayavka.shared.DeskSettings;
import org.zayavka.shared.Versioned;
import org.zayavka.workplace.Desk;

/** The price list of work outside the contract (S3.9). */
@Controller
class PricePages {

    private static final String LIST = "/desk/register/prices";
    private static final String NEW = "/desk/register/prices-new";

    private final Register register;
    private final EditForms forms;
    private final PriceList prices;
    private final DeskSettings desk;
    private final Clock clock;

    PricePages(Register register, EditForms forms, PriceList prices, DeskSettings desk, Clock clock) {
        this.register = register;
        this.forms = forms;
        this.prices = prices;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(LIST)
    String list(Authentication login, Locale locale, Model page) {
        Register.allow(login, RegisterRight.READ);
        register.dress(page, login, locale);
        page.addAttribute("number", prices.number());
        page.addAttribute("prices", prices.all());
        page.addAttribute("lateItem", prices.lateItem());
        page.addAttribute("today", today());
        return "desk/register/prices";
    }

    @GetMapping(LIST + "/{id}")
    String edit(@PathVariable long id, Authentication login, Locale locale, Model page) {
        Register.allow(login, PRICES);
        var words = register.dress(page, login, locale);
        register.history(page, PriceList.subject(id));
        return forms.show(form(id, words), page);
    }

    @PostMapping(LIST + "/{id}")
    String edit(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, PRICES);
        var form = form(id, register.dress(page, login, locale));
        return forms.save(
                form,
                typed,
                page,
                response,
                () -> prices.change(id, new Entries(typed), EditForms.version(typed), login.getName()));
    }

    @GetMapping(NEW)
    String add(Authentication login, Locale locale, Model page) {
        Register.allow(login, PRICES);
        return forms.show(form(null, register.dress(page, login, locale)), page);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam Map<String, String> typed,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response) {
        Register.allow(login, PRICES);
        var form = form(null, register.dress(page, login, locale));
        return forms.save(form, typed, page, response, () -> prices.add(new Entries(typed), login.getName()));
    }

    private EditForm form(@Nullable Long id, RegisterWords words) {
        return new EditForm(
                words.say("Позиция прейскуранта № ", "Item of price list no. ") + prices.number(),
                id == null ? NEW : LIST + "/" + id,
                LIST,
                LIST,
                PriceList.subject(id == null ? 0 : id),
                List.of(
                        Input.needed("item", Input.Kind.TEXT),
                        Input.needed("titleRu", Input.Kind.TEXT),
                        Input.needed("titleEn", Input.Kind.TEXT),
                        Input.needed("unitRu", Input.Kind.TEXT),
                        Input.needed("unitEn", Input.Kind.TEXT),
                        Input.needed("price", Input.Kind.SUM),
                        Input.needed("validFrom", Input.Kind.DATE).hinted("priceFrom"),
                        Input.yesOrNo("offered", words).hinted("priceOffered")),
                () -> id == null
                        ? new Versioned<>(Map.of("offered", "yes", "validFrom", today().toString()), 0)
                        : now(prices.find(id).orElseThrow(Desk::unknown)));
    }

    private static Versioned<Map<String, String>> now(PriceItem item) {
        return new Versioned<>(PriceList.values(item), item.version());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), desk.zone());
    }
}
