package org.zayavka.workplace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zayavka.shared.Language;

/** Gives controllers under {@code /camunda/api/desk/{engine}} whoever has signed in to that engine's pages. */
@Configuration(proxyBeanMethods = false)
class AgentArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final String ENGINE = "engine";

    private final Colleagues colleagues;

    AgentArgument(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Agent.class;
    }

    /** @throws ResponseStatusException 401 when nobody has signed in, or who has is no longer with us */
    @Override
    public Agent resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var language = Language.of(LocaleContextHolder.getLocale());
        return login(request)
                .flatMap(colleagues::member)
                .map(who -> new Agent(who, language))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.UNAUTHORIZED,
                        language.say(
                                "Вы вышли из системы. Войдите снова: написанное останется.",
                                "You have signed out. Sign in again: what you wrote stays.")));
    }

    private static Optional<String> login(NativeWebRequest request) {
        return Optional.ofNullable(Authentications.getCurrent())
                .map(logins -> logins.getAuthenticationForProcessEngine(engine(request)))
                .map(Authentication::getIdentityId);
    }

    private static String engine(NativeWebRequest request) {
        var variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return variables instanceof Map<?, ?> found ? String.valueOf(found.get(ENGINE)) : "";
    }
}
