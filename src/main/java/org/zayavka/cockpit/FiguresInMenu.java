package org.zayavka.cockpit;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The figures stand in the menu of those who may see some. */
@ControllerAdvice("org.zayavka")
class FiguresInMenu {

    @ModelAttribute
    void door(@Nullable Authentication login, Model page) {
        page.addAttribute("seesFigures", login != null && reader(login).maySee());
    }

    static FigureReader reader(Authentication login) {
        return new FigureReader(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
