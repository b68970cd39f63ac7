/** What every room needs and none owns: typed ids, languages, addresses, the bytes of attachments. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.zayavka.shared;
