package org.zayavka.engine;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The allowed beans as the engine's expressions see them; each is fetched when an expression names it. */
final class ModelBeanMap extends AbstractMap<Object, Object> {

    private final ModelBeans beans;

    ModelBeanMap(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && beans.names().contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && containsKey(text) ? beans.get(text) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return beans.names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.get(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
