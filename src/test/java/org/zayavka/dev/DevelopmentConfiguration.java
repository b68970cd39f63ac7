package org.zayavka.dev;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.zayavka.billing.PriceList;
import org.zayavka.customer.CustomerRegister;
import org.zayavka.customer.Customers;
import org.zayavka.knowledge.AnswerChanges;
import org.zayavka.knowledge.ArticleChanges;
import org.zayavka.knowledge.Articles;
import org.zayavka.knowledge.CannedAnswers;
import org.zayavka.visit.Engineers;
import org.zayavka.workplace.DemoLogins;

/** What the first command adds to the desk: demo staff, demo customers, what the desk knows and, if asked for, a past. */
@TestConfiguration(proxyBeanMethods = false)
class DevelopmentConfiguration {

    @Bean
    DemoLogins demoLogins() {
        return DemoStaff.logins();
    }

    @Bean
    @Order(1)
    ApplicationRunner demoStaff(IdentityService identities) {
        return arguments -> DemoStaff.addTo(identities);
    }

    @Bean
    @Order(2)
    ApplicationRunner demoCustomers(Customers customers, CustomerRegister register) {
        return arguments -> DemoCustomers.addTo(customers, register);
    }

    @Bean
    @Order(2)
    ApplicationRunner demoKnowledge(
            CannedAnswers answers, AnswerChanges answerChanges, Articles articles, ArticleChanges articleChanges) {
        return arguments -> DemoKnowledge.addTo(answers, answerChanges, articles, articleChanges);
    }

    @Bean
    @Order(2)
    ApplicationRunner demoPrices(PriceList prices) {
        return arguments -> DemoPrices.addTo(prices);
    }

    @Bean
    @Order(2)
    ApplicationRunner demoEngineers(Engineers engineers) {
        return arguments -> DemoEngineers.addTo(engineers);
    }

    @Bean
    @Order(3)
    ApplicationRunner demoHistory(Environment environment, AutowireCapableBeanFactory beans) {
        return arguments -> {
            var tickets = DevelopmentSettings.of(environment).history().tickets();
            if (tickets > 0) {
                beans.createBean(DemoHistory.class).add(tickets);
            }
        };
    }
}
