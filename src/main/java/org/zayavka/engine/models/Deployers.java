package org.zayavka.engine.models;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zayavka.engine.Reader;
import org.zayavka.shared.Language;

/**
 * Analysts deploy models, nobody else: an administrator, whom the engine asks for no permission, is not one who answers
 * for a process. Nobody deletes what is deployed. What the desk itself deploys at its start it deploys for nobody.
 */
@Component
@Order(150)
@DependsOnDatabaseInitialization
class Deployers extends AbstractProcessEnginePlugin {

    private static final String GROUP = "analyst";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCommandCheckers(
                new ArrayList<CommandChecker>(List.of(new TenantCommandChecker(), new AnalystsDeploy())));
        engine.setResourceAuthorizationProvider(new OwnRights());
    }

    private static final class AnalystsDeploy extends AuthorizationCommandChecker {

        @Override
        public void checkCreateDeployment() {
            var context = Context.getCommandContext();
            var person = context.getAuthentication();
            if (person != null
                    && context.isAuthorizationCheckEnabled()
                    && (person.getGroupIds() == null || !person.getGroupIds().contains(GROUP))) {
                throw new AuthorizationException(refusal(person.getUserId()));
            }
            super.checkCreateDeployment();
        }

        @Override
        public void checkDeleteDeployment(String id) {
            nobodyDeletes();
            super.checkDeleteDeployment(id);
        }

        @Override
        public void checkDeleteProcessDefinitionById(String id) {
            nobodyDeletes();
            super.checkDeleteProcessDefinitionById(id);
        }

        @Override
        public void checkDeleteProcessDefinitionByKey(String key) {
            nobodyDeletes();
            super.checkDeleteProcessDefinitionByKey(key);
        }

        /** Whatever right somebody was once given: the processes of running tickets would be gone with the model. */
        private static void nobodyDeletes() {
            var context = Context.getCommandContext();
            if (context.getAuthentication() != null && context.isAuthorizationCheckEnabled()) {
                throw new AuthorizationException(
                        Reader.language() == Language.EN
                                ? "Deployed models are not deleted: the tickets that run by them would be gone too."
                                        + " Deploy a new version instead."
                                : "Развёрнутые модели не удаляют: с ними пропали бы заявки, которые по ним идут."
                                        + " Разверните вместо этого новую версию.");
            }
        }

        private static String refusal(String user) {
            return Reader.language() == Language.EN
                    ? "Only analysts deploy models; %s is not in the group “analyst”. Ask an analyst.".formatted(user)
                    : "Модели разворачивают только аналитики; %s не входит в группу «analyst». Обратитесь к аналитику."
                            .formatted(user);
        }
    }
}
