-- What a promise follows from besides its level, its warning for the reaction, and what the requester was told of it.
alter table desk.ticket
    add column plan                text,
    add column reaction_warning_at timestamptz,
    add column told_reaction_due   timestamptz,
    add column told_solution_due   timestamptz;

update desk.ticket
   set plan = 'none', reaction_warning_at = reaction_due, told_reaction_due = reaction_due, told_solution_due = solution_due
 where calendar is not null;

-- A new value after each change of a contract that may move a promise.
create table desk.contract_version (
    one      boolean primary key default true check (one),
    version  uuid    not null
);
insert into desk.contract_version (version) values (gen_random_uuid());

create function desk.contract_changed() returns trigger language plpgsql as $$
begin
    update desk.contract_version set version = gen_random_uuid();
    return null;
end
$$;

create trigger changed after update on desk.contract for each row
    when ((old.plan, old.valid_from, old.valid_until) is distinct from (new.plan, new.valid_from, new.valid_until))
    execute function desk.contract_changed();
create trigger removed after delete on desk.contract for each statement execute function desk.contract_changed();

-- By which calendars and contracts the open tickets are promised.
create table desk.promise_basis (
    one        boolean primary key default true check (one),
    calendars  uuid    not null,
    contracts  uuid    not null
);
insert into desk.promise_basis (calendars, contracts)
select calendar_version.version, contract_version.version from desk.calendar_version, desk.contract_version;
