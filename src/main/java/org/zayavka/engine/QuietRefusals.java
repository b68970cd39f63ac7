package org.zayavka.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.ParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.zayavka.shared.Refusal;

/**
 * A refusal is an answer to a person, no fault of the desk: one line instead of the engine's error with all its calls,
 * among which an administrator would miss what is broken. Nor is it a fault that a reader closed the page before the
 * answer was written.
 */
@Component
final class QuietRefusals extends TurboFilter implements InitializingBean, DisposableBean {

    private static final String ENGINE = "org.camunda.bpm.";
    private static final String ANSWERS = "org.glassfish.jersey.server.ServerRuntime";
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QuietRefusals.class);

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            setContext(logs);
            start();
            logs.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            logs.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable cause) {
        var thrown = cause == null ? last(parameters) : cause;
        if (thrown != null
                && logger.getName().startsWith(ANSWERS)
                && causes(thrown).anyMatch(QuietRefusals::isOfReader)) {
            return FilterReply.DENY;
        }
        if (thrown == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !logger.getName().startsWith(ENGINE)) {
            return FilterReply.NEUTRAL;
        }
        var refusal = causes(thrown)
                .filter(one -> one instanceof Refusal || isOfModels(one))
                .findFirst();
        refusal.ifPresent(
                one -> LOG.info("Refused: {}", String.valueOf(one.getMessage()).replaceAll("\\s*\\R\\s*", " · ")));
        return refusal.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isOfReader(Throwable cause) {
        return cause instanceof ClientAbortException;
    }

    /** Where the engine puts it: it becomes the event's own only after this filter. */
    private static @Nullable Throwable last(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }

    /** Only the guard of models throws it with a report of its own. */
    private static boolean isOfModels(Throwable cause) {
        return cause instanceof ParseException && cause.getClass() != ParseException.class;
    }
}
