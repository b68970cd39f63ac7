/** The engine and its guards: settings, deployment checks, form validation, what models may call, kept decisions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package org.zayavka.engine;
