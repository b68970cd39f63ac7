-- What work outside the contract costs (S3.9). A new price is a new row from its day on; what was charged keeps its own.
create table desk.price_item (
    id         bigint         generated always as identity primary key,
    list       text           not null check (list <> ''),
    item       text           not null check (item <> ''),
    title_ru   text           not null,
    title_en   text           not null,
    unit_ru    text           not null,
    unit_en    text           not null,
    price      numeric(12, 2) not null check (price >= 0), -- roubles
    valid_from date           not null,
    offered    boolean        not null, -- from that day on
    version    integer        not null default 0,
    unique (list, item, valid_from)
);

-- Taken over by billing: each charge once.
create table desk.charge_export (
    number bigint      generated always as identity primary key,
    at     timestamptz not null,
    by     text        not null
);

-- No person is named here, and accounts are kept longer than tickets: it refers to neither.
create table desk.charge (
    id       bigint         generated always as identity primary key,
    ticket   bigint         not null,
    visit    bigint         not null,
    contract text           not null, -- its number; '' when there is none
    company  text           not null,
    list     text           not null,
    item     text           not null,
    title_ru text           not null,
    title_en text           not null,
    unit_ru  text           not null,
    unit_en  text           not null,
    quantity numeric(9, 2)  not null check (quantity > 0),
    price    numeric(12, 2), -- null: the list had none that day, billing decides
    amount   numeric(14, 2), -- likewise
    reason   text           not null, -- cancelled, moved, nobody_there, work
    at       timestamptz    not null,
    by       text           not null,
    export   bigint         references desk.charge_export,
    unique (visit, item)
);
create index charge_ticket on desk.charge (ticket);
create index charge_waiting on desk.charge (id) where export is null;
create index charge_export_rows on desk.charge (export) where export is not null;

-- What the engineer did, and who accepted it (S3.3).
create table desk.visit_act (
    visit          bigint      primary key references desk.visit on delete cascade,
    ticket         bigint      not null,
    outcome        text        not null check (outcome in ('DONE', 'ANOTHER_NEEDED', 'NOBODY_THERE', 'DECLINED')),
    engineer       text        not null,
    arrived_at     timestamptz,
    left_at        timestamptz,
    work           text        not null,
    reason         text        not null,
    accepted_by    text        not null,
    signed         text        not null check (signed in ('DRAWN', 'TYPED', 'NONE')),
    signature_file text, -- sha256 of a picture
    pdf_file       text        not null,
    written_at     timestamptz not null,
    written_by     text        not null,
    check (left_at is null or arrived_at <= left_at)
);
create index visit_act_ticket on desk.visit_act (ticket);

create table desk.visit_act_position (
    visit    bigint         not null references desk.visit_act on delete cascade,
    position integer        not null,
    item     text           not null,
    title_ru text           not null,
    title_en text           not null,
    unit_ru  text           not null,
    unit_en  text           not null,
    quantity numeric(9, 2)  not null,
    price    numeric(12, 2) not null,
    primary key (visit, position)
);

create table desk.visit_act_photo (
    visit    bigint  not null references desk.visit_act on delete cascade,
    position integer not null,
    type     text    not null,
    size     integer not null,
    file     text    not null,
    primary key (visit, position)
);
-- Whether a file is still in use: pictures and papers of acts among them.
create index visit_act_photo_file on desk.visit_act_photo (file);
create index visit_act_pdf on desk.visit_act (pdf_file);
create index visit_act_signature on desk.visit_act (signature_file) where signature_file is not null;
