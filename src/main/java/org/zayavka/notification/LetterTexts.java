package org.zayavka.notification;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.zayavka.shared.Language;

/** Fills in the texts: Thymeleaf in TEXT mode, giving light Markdown. */
@Component
class LetterTexts {

    private static final Logger LOG = LoggerFactory.getLogger(LetterTexts.class);
    private static final long REREAD_AFTER_MS = 10_000;

    private final @Nullable Path folder;
    private final SpringTemplateEngine shipped;
    private final SpringTemplateEngine own;

    LetterTexts(LetterSettings settings) {
        folder = settings.folder();
        shipped = engine(new ClassLoaderTemplateResolver(), "letters/");
        var files = new FileTemplateResolver();
        files.setCacheTTLMs(REREAD_AFTER_MS);
        own = engine(files, folder + "/");
    }

    /** The text of a letter as Markdown, with the desk's signature below. */
    String fill(String letter, Language language, LetterFacts facts) {
        return part(letter, language, facts) + "\n\n" + part("signature", language, facts);
    }

    /** The same with a question between them, which is filled in already; an empty one is none. */
    String fill(String letter, String question, Language language, LetterFacts facts) {
        return question.isEmpty()
                ? fill(letter, language, facts)
                : part(letter, language, facts) + "\n\n" + question + "\n\n" + part("signature", language, facts);
    }

    /** One part of a letter alone. */
    String part(String name, Language language, LetterFacts facts) {
        var template = language.code() + "/" + name;
        var context = new Context(language.locale(), facts.asMap());
        if (folder != null && Files.isRegularFile(folder.resolve(template + ".txt"))) {
            try {
                return own.process(template, context);
            } catch (TemplateEngineException mistake) {
                // A mistake in a changed text must not stop the desk: the customer gets the shipped one.
                LOG.error(
                        "The text of the letter {} has a mistake: {}. The shipped text was sent.",
                        folder.resolve(template + ".txt"),
                        mistake.getMessage());
            }
        }
        return shipped.process(template, context);
    }

    private static SpringTemplateEngine engine(AbstractConfigurableTemplateResolver resolver, String prefix) {
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setPrefix(prefix);
        resolver.setSuffix(".txt");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
