/** What the desk knows: answers that are given often, and articles with instructions. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
@org.jspecify.annotations.NullMarked
package org.zayavka.knowledge;
