-- Years of the production calendar as published. A year without a row here is derived from the labour code.
create table desk.production_year (
    year    integer primary key check (year between 1990 and 2199),
    source  text    not null
);

-- Days that differ from an ordinary week. 'working' is for a weekend that works; 'short' also says that it works.
create table desk.production_day (
    day     date    primary key,
    year    integer not null generated always as (extract(year from day)::integer) stored
                    references desk.production_year (year) on delete cascade,
    kind    text    not null check (kind in ('holiday', 'day_off', 'working', 'short'))
);

-- When a desk or a department works. Hours are half-open and local to the zone.
create table desk.business_calendar (
    code            text    primary key check (code ~ '^[A-Za-z][A-Za-z0-9]*$'),
    name_ru         text    not null,
    name_en         text    not null,
    zone            text    not null,
    always_open     boolean not null default false,
    keeps_holidays  boolean not null default true
);

create table desk.business_hours (
    calendar  text     not null references desk.business_calendar (code) on update cascade on delete cascade,
    weekday   smallint not null check (weekday between 1 and 7),
    opens     time     not null,
    closes    time     not null,
    primary key (calendar, weekday, opens),
    check (opens < closes)
);

-- A new value after each change above, so that a cache needs one cheap look.
create table desk.calendar_version (
    one      boolean primary key default true check (one),
    version  uuid    not null
);

insert into desk.calendar_version (version) values (gen_random_uuid());

create function desk.calendar_changed() returns trigger language plpgsql as $$
begin
    update desk.calendar_version set version = gen_random_uuid();
    return null;
end
$$;

create trigger changed after insert or update or delete or truncate on desk.production_year
    for each statement execute function desk.calendar_changed();
create trigger changed after insert or update or delete or truncate on desk.production_day
    for each statement execute function desk.calendar_changed();
create trigger changed after insert or update or delete or truncate on desk.business_calendar
    for each statement execute function desk.calendar_changed();
create trigger changed after insert or update or delete or truncate on desk.business_hours
    for each statement execute function desk.calendar_changed();

insert into desk.production_year (year, source) values
    (2021, 'Производственный календарь на 2021 год'),
    (2025, 'Производственный календарь на 2025 год'),
    (2026, 'Производственный календарь на 2026 год'),
    (2027, 'Производственный календарь на 2027 год');

-- Article 112 of the labour code.
insert into desk.production_day (day, kind)
select make_date(year, month, day), 'holiday'
  from desk.production_year,
       (values (1, 1), (1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (1, 7), (1, 8),
               (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)) as holiday (month, day);

insert into desk.production_day (day, kind) values
    ('2021-02-20', 'short'), ('2021-02-22', 'day_off'), ('2021-04-30', 'short'), ('2021-05-03', 'day_off'),
    ('2021-05-10', 'day_off'), ('2021-06-11', 'short'), ('2021-06-14', 'day_off'), ('2021-11-03', 'short'),
    ('2021-11-05', 'day_off'), ('2021-12-31', 'day_off'),

    ('2025-03-07', 'short'), ('2025-04-30', 'short'), ('2025-05-02', 'day_off'), ('2025-05-08', 'day_off'),
    ('2025-06-11', 'short'), ('2025-06-13', 'day_off'), ('2025-11-01', 'short'), ('2025-11-03', 'day_off'),
    ('2025-12-31', 'day_off'),

    ('2026-01-09', 'day_off'), ('2026-03-09', 'day_off'), ('2026-04-30', 'short'), ('2026-05-08', 'short'),
    ('2026-05-11', 'day_off'), ('2026-06-11', 'short'), ('2026-11-03', 'short'), ('2026-12-31', 'day_off'),

    ('2027-02-20', 'short'), ('2027-02-22', 'day_off'), ('2027-04-30', 'short'), ('2027-05-03', 'day_off'),
    ('2027-05-10', 'day_off'), ('2027-06-11', 'short'), ('2027-06-14', 'day_off'), ('2027-11-03', 'short'),
    ('2027-11-05', 'day_off'), ('2027-12-31', 'day_off');

insert into desk.business_calendar (code, name_ru, name_en, zone, always_open) values
    ('workdays9to19',  'по рабочим дням с 9:00 до 19:00',        'working days, 9:00 to 19:00',          'Europe/Moscow', false),
    ('workdays10to18', 'по рабочим дням с 10:00 до 18:00',       'working days, 10:00 to 18:00',         'Europe/Moscow', false),
    ('always',         'круглосуточно',                          'round the clock',                      'Europe/Moscow', true),
    ('visits',         'выезды по рабочим дням с 10:30 до 17:00', 'visits on working days, 10:30 to 17:00', 'Europe/Moscow', false),
    ('office',         'офис, по рабочим дням с 9:00 до 18:00',  'office, working days, 9:00 to 18:00',  'Europe/Moscow', false);

insert into desk.business_hours (calendar, weekday, opens, closes)
select calendar, weekday, opens::time, closes::time
  from generate_series(1, 5) as weekday,
       (values ('workdays9to19', '9:00', '19:00'), ('workdays10to18', '10:00', '18:00'),
               ('visits', '10:30', '17:00'), ('office', '9:00', '18:00')) as hours (calendar, opens, closes);
