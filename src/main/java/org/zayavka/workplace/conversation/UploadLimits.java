package org.zayavka.workplace.conversation;

import jakarta.servlet.MultipartConfigElement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zayavka.claim.ClaimSettings;

/** Where the server stops reading: each file is measured where it is taken, this is the largest that anybody takes. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    @Bean
    MultipartConfigElement multipart(MultipartProperties given, UploadSettings uploads, ClaimSettings claims) {
        Stream.of(uploads.maxSize(), claims.files())
                .max(Comparator.naturalOrder())
                .ifPresent(given::setMaxFileSize);
        return given.createMultipartConfig();
    }
}
