package org.zayavka.visit;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The proposed plan of the day, {@code zayavka.visit.planning.*}.
 *
 * @param limit how long the optimiser may think about the plan of a day at most; `0s` leaves it to the simple planner
 * @param settled how long before its beginning a visit is moved by no plan and for no other visit: its customer waits
 */
@Validated
@ConfigurationProperties("zayavka.visit.planning")
record PlanningSettings(
        @NotNull @DefaultValue("5s") Duration limit,
        @NotNull @DefaultValue("1h") Duration settled) {}
