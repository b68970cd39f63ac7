/** The guard at the door of models: what may be deployed, and a clear word about what may not. */
@org.jspecify.annotations.NullMarked
package org.zayavka.engine.models;
