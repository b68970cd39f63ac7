package org.zayavka.workplace.register;

import static org.zayavka.workplace.register.RegisterRight.IMPORT;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zayavka.customer.CustomerImport;
import org.zayavka.customer.ImportKind;
import org.zayavka.shared.Faults;
import org.zayavka.shared.Outdated;
import org.zayavka.shared.Refusal;
import org.zayavka.workplace.Desk;

/** Lists from a spreadsheet: send, look at what would happen, confirm. */
@Controller
class ImportPages {

    private final Register register;
    private final CustomerImport lists;

    ImportPages(Register register, CustomerImport lists) {
        this.register = register;
        this.lists = lists;
    }

    @GetMapping("/desk/register/import")
    String choose(Authentication login, Locale locale, Model page) {
        Register.allow(login, IMPORT);
        register.dress(page, login, locale);
        page.addAttribute("kinds", ImportKind.values());
        return "desk/register/import";
    }

    @PostMapping("/desk/register/import")
    String send(
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            Authentication login,
            Locale locale,
            Model page,
            HttpServletResponse response)
            throws IOException {
        Register.allow(login, IMPORT);
        var words = register.dress(page, login, locale);
        var chosen = ImportKind.ofCode(kind).orElseThrow(Desk::unknown);
        try {
            var name = String.valueOf(file.getOriginalFilename());
            return "redirect:/desk/register/import/" + lists.keep(chosen, name, file.getBytes(), login.getName());
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("refused", refused.text(words.language()));
            page.addAttribute("chosen", chosen.code());
            page.addAttribute("kinds", ImportKind.values());
            return "desk/register/import";
        }
    }

    @GetMapping("/desk/register/import/{list}")
    String look(@PathVariable UUID list, Authentication login, Locale locale, Model page) {
        Register.allow(login, IMPORT);
        register.dress(page, login, locale);
        page.addAttribute("list", list);
        page.addAttribute("preview", lists.preview(list, login.getName()));
        page.addAttribute("done", false);
        return "desk/register/import-preview";
    }

    /** What changed between looking and confirming is looked at again. */
    @PostMapping("/desk/register/import/{list}")
    String confirm(
            @PathVariable UUID list, Authentication login, Locale locale, Model page, HttpServletResponse response) {
        Register.allow(login, IMPORT);
        register.dress(page, login, locale);
        page.addAttribute("list", list);
        try {
            var written = lists.apply(list, login.getName());
            page.addAttribute("preview", written);
            page.addAttribute("done", !written.isFaulty());
        } catch (Faults | Outdated changedMeanwhile) {
            page.addAttribute("preview", lists.preview(list, login.getName()));
            page.addAttribute("done", false);
            page.addAttribute("again", true);
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return "desk/register/import-preview";
    }
}
