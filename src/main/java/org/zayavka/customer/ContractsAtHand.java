package org.zayavka.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zayavka.shared.ContractId;

/**
 * The contracts that one transaction has read already: whoever is asked for twice, by the clock and by the courier, is
 * read once. A change of the register in the same transaction forgets them.
 */
@Component
class ContractsAtHand {

    Optional<Contract> find(ContractId id, Function<ContractId, Optional<Contract>> read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.apply(id);
        }
        var known = known().get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read.apply(id);
        found.ifPresent(this::keep);
        return found;
    }

    void keep(@Nullable Contract contract) {
        if (contract != null && TransactionSynchronizationManager.isActualTransactionActive()) {
            known().put(contract.id(), contract);
        }
    }

    void forget() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            known.contracts.clear();
        }
    }

    private Map<ContractId, Contract> known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            return known.contracts;
        }
        var known = new Known();
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(known);
        return known.contracts;
    }

    private final class Known implements TransactionSynchronization {

        private final Map<ContractId, Contract> contracts = new HashMap<>();

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ContractsAtHand.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ContractsAtHand.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ContractsAtHand.this, this);
        }
    }
}
