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

/** Knows a program by its secret. */
final class SecretLogin extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final String name;
    private final byte[] secret;

    /** @param secret empty where none is given: then nobody comes in */
    SecretLogin(String name, String secret) {
        this.name = name;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSecret(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    name, null, List.of(new SimpleGrantedAuthority(name))));
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
