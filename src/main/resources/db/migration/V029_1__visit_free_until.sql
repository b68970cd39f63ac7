-- Until when the customer may change a visit freely, as it was told with the time (S3.4).
alter table desk.visit
    add column free_until timestamptz;

update desk.visit
set free_until = starts_at - interval '1 hour'
where starts_at is not null;
