/** The managers: figures in Camunda Cockpit as charts, tables and downloads, and the heat map on the diagram. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "figures", "engine"})
@org.jspecify.annotations.NullMarked
package org.zayavka.cockpit;
