package org.zayavka.dev;

import org.springframework.boot.test.context.TestConfiguration;

/** What the first command adds to the desk: demo staff, demo customers, and what to do next. */
@TestConfiguration(proxyBeanMethods = false)
class DevelopmentConfiguration {}
