/** The pages of the field visits: the board, the plan of a day, urgent visits, the register of engineers. */
@org.jspecify.annotations.NullMarked
package org.zayavka.workplace.visits;
