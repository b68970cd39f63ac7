package org.zayavka.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of Camunda's web applications a nonce of its own. Camunda leaves it in the application's context: of
 * two pages asked for at the same moment, one had another nonce in its policy than in its scripts, and never began.
 */
final class OwnNonce extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnNonce(request), response);
    }

    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private @Nullable Object nonce;

        private WithOwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            var all = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, values) -> isOfNonce(values) ? own(method, values) : ask(all, method, values));
        }

        private static boolean isOfNonce(Object @Nullable [] values) {
            return values != null
                    && values.length > 0
                    && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(values[0]);
        }

        private @Nullable Object own(Method method, Object[] values) {
            if (method.getName().equals("setAttribute")) {
                nonce = values[1];
            }
            return method.getName().equals("getAttribute") ? nonce : null;
        }

        private static @Nullable Object ask(ServletContext all, Method method, Object @Nullable [] values)
                throws Throwable {
            try {
                return method.invoke(all, values);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }
    }
}
