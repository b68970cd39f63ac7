package org.zayavka.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the billing program by its secret. */
final class BillingLogin extends OncePerRequestFilter {

    static final String NAME = "billing-api";

    private static final String BEARER = "Bearer ";

    private final byte[] secret;

    BillingLogin(BillingSettings settings) {
        this.secret = settings.secret().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSecret(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    NAME, null, List.of(new SimpleGrantedAuthority(NAME))));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Takes the same time however much of a wrong secret is right. */
    private boolean isSecret(@Nullable String header) {
        return secret.length > 0
                && header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        secret, header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
