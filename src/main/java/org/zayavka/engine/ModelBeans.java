package org.zayavka.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that a model may name: the delegates and listeners in the rooms' {@code process} packages. */
@Component
public class ModelBeans {

    private static final Pattern PROCESS_PACKAGE = Pattern.compile("org\\.zayavka\\..*\\bprocess\\..+");

    private final ConfigurableListableBeanFactory beans;
    private volatile @Nullable Set<String> names;

    ModelBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** In the order of the alphabet. */
    public Set<String> names() {
        var known = names;
        if (known == null) {
            known = find();
            names = known;
        }
        return known;
    }

    Object get(String name) {
        return beans.getBean(name);
    }

    private Set<String> find() {
        var found = new TreeSet<String>();
        Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                // Nothing may be created here: a delegate needs the engine, which is just being built.
                .flatMap(type -> Arrays.stream(beans.getBeanNamesForType(type, true, false)))
                .filter(this::isInProcessPackage)
                .forEach(found::add);
        return Set.copyOf(found);
    }

    private boolean isInProcessPackage(String name) {
        var type = beans.getType(name, false);
        return type != null && PROCESS_PACKAGE.matcher(type.getName()).matches();
    }
}
