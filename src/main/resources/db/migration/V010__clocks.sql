-- What a promise follows from besides its level, its warning for the reaction, and what the requester was told of it.
alter table desk.ticket
    add column plan                text,
    add column reaction_warning_at timestamptz,
    add column told_reaction_due   timestamptz,
    add column told_solution_due   timestamptz;

update desk.ticket
   set plan = 'none', reaction_warning_at = reaction_due, told_reaction_due = reaction_due, told_solution_due = solution_due
 where calendar is not null;
