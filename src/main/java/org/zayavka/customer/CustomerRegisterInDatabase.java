package org.zayavka.customer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zayavka.shared.CompanyId;
import org.zayavka.shared.ContactId;
import org.zayavka.shared.ContractId;
import org.zayavka.shared.EmailAddress;
import org.zayavka.shared.Refusal;

@Component
class CustomerRegisterInDatabase implements CustomerRegister {

    private final JdbcClient jdbc;
    private final ContractsAtHand atHand;

    CustomerRegisterInDatabase(JdbcClient jdbc, ContractsAtHand atHand) {
        this.jdbc = jdbc;
        this.atHand = atHand;
    }

    @Override
    @Transactional
    public CompanyId addCompany(String name) {
        return new CompanyId(jdbc.sql("insert into desk.company (name) values (:name) returning id")
                .param("name", name.strip())
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional
    public ContractId addContract(NewContract contract) {
        try {
            return insert(contract);
        } catch (DuplicateKeyException taken) {
            var login = contract.login();
            throw new Refusal(
                    "Договор " + contract.number() + (login.isBlank() ? "" : " или логин " + login)
                            + " уже есть в реестре. Проверьте номер и логин.",
                    "The contract " + contract.number() + (login.isBlank() ? "" : " or the login " + login)
                            + " is registered already. Check number and login.");
        }
    }

    private ContractId insert(NewContract contract) {
        return new ContractId(jdbc.sql("""
                insert into desk.contract (company, number, number_key, login, login_key, plan, balance,
                    notice_address, notice_to_requester, valid_from, valid_until)
                values (:company, :number, :numberKey, :login, :loginKey, :plan, :balance, :noticeAddress,
                    :noticeToRequester, coalesce(:validFrom::date, '-infinity'),
                    coalesce(:validUntil::date, 'infinity'))
                returning id
                """)
                .param("company", contract.company().value())
                .param("number", contract.number().strip())
                .param("numberKey", ContractKeys.key(contract.number()))
                .param("login", contract.login().strip())
                .param("loginKey", ContractKeys.key(contract.login()))
                .param("plan", contract.plan())
                .param("balance", contract.balance())
                .param("noticeAddress", text(contract.noticeAddress()))
                .param("noticeToRequester", contract.noticeToRequester())
                .param("validFrom", contract.validFrom())
                .param("validUntil", contract.validUntil())
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional
    public ContactId addContact(NewContact contact) {
        try {
            return insert(contact);
        } catch (DuplicateKeyException taken) {
            throw new Refusal(
                    "Адрес " + contact.address()
                            + " уже записан за другим контактом. Укажите другой адрес или исправьте тот контакт.",
                    "The address " + contact.address()
                            + " belongs to another contact. Give another address or correct that contact.");
        }
    }

    private ContactId insert(NewContact contact) {
        return new ContactId(jdbc.sql("""
                insert into desk.contact (company, name, address, phone, language, zone)
                values (:company, :name, :address, :phone, :language, :zone)
                returning id
                """)
                .param("company", contact.company().value())
                .param("name", contact.name().strip())
                .param("address", contact.address().value())
                .param("phone", contact.phone().strip())
                .param("language", contact.language().code())
                .param("zone", contact.zone().getId())
                .query(Long.class)
                .single());
    }

    @Override
    @Transactional
    public void setBalance(ContractId contract, BigDecimal balance) {
        atHand.forget();
        jdbc.sql("update desk.contract set balance = :balance where id = :id")
                .param("id", contract.value())
                .param("balance", balance)
                .update();
    }

    private static @Nullable String text(@Nullable EmailAddress address) {
        return address == null ? null : address.value();
    }
}
