-- By queue: the overdue tickets of one queue without those of the others between them. An order by deadline alone also
-- tempted the planner to walk over foreign queues for a page of the agents' queue.
drop index desk.ticket_overdue;
create index ticket_overdue on desk.ticket (in_queue, solution_due, number) where state = 'WORKING';
