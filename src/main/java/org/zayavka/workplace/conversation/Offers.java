package org.zayavka.workplace.conversation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the JSON interface of the desk can do, as its controllers declare it: a page shows no button for anything else. */
@Component
class Offers {

    private static final String HERE = "/camunda/api/desk/{engine}/";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Offers(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** As {@code POST tickets/{}/replies}: variables without their names. */
    List<String> all() {
        var offers = new TreeSet<String>();
        mappings.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> add(mapping, offers));
        return List.copyOf(offers);
    }

    private static void add(RequestMappingInfo mapping, Set<String> offers) {
        for (var path : mapping.getPatternValues()) {
            if (path.startsWith(HERE)) {
                var address = path.substring(HERE.length()).replaceAll("\\{[^}]*}", "{}");
                mapping.getMethodsCondition().getMethods().forEach(method -> offers.add(method + " " + address));
            }
        }
    }
}
