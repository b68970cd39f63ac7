package org.zayavka.channel;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zayavka.shared.SecretSettings;
import org.zayavka.shared.Signature;

@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    @Bean
    Bell inboxBell() {
        return new Bell();
    }

    @Bean
    Bell outboxBell() {
        return new Bell();
    }

    @Bean
    Workers inboxWorkers(InboxDispatcher dispatcher, Bell inboxBell, ChannelSettings settings) {
        return new Workers("inbox", settings.inWorkers(), dispatcher::work, inboxBell, settings);
    }

    @Bean
    Workers outboxWorkers(OutboxDispatcher dispatcher, Bell outboxBell, ChannelSettings settings) {
        return new Workers("outbox", settings.outWorkers(), dispatcher::work, outboxBell, settings);
    }

    @Bean
    MessageIds messageIds(SecretSettings settings) {
        return new MessageIds(new Signature(settings.secret()));
    }

    @Bean
    OwnMark ownMark(SecretSettings settings) {
        return new OwnMark(new Signature(settings.secret()).of("own mark"));
    }

    @Bean
    GateNotes gateNotes(SecretSettings settings) {
        return new GateNotes(settings.secret());
    }
}
