package org.zayavka.workplace.search;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The script of the staff pages that asks again for a part of a page, out of its jar. */
@Configuration(proxyBeanMethods = false)
class Htmx implements WebMvcConfigurer {

    private static final String IN_JAR = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/htmx/**")
                .addResourceLocations(IN_JAR)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
    }
}
