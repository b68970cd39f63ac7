-- Mailboxes that the desk's own people added. Their passwords are in the environment of the program alone.
create table desk.mailbox (
    address     text    primary key,
    department  text    not null check (department <> ''),
    prefix      text    not null check (prefix <> ''),
    imap_host   text    not null check (imap_host <> ''),
    imap_port   integer not null, -- 0 for the usual one
    imap_tls    text    not null check (imap_tls in ('TLS', 'STARTTLS', 'NONE')),
    imap_user   text    not null check (imap_user <> ''),
    imap_folder text    not null check (imap_folder <> ''),
    fetched     boolean not null, -- false: it stays ours, but nothing is fetched
    version     integer not null default 1
);

-- How fetching goes, of every mailbox of the desk, whichever node fetches.
create table desk.mailbox_state (
    mailbox    text        primary key,
    fetched_at timestamptz,
    trouble    text        not null default '', -- the last one; '' since it goes well again
    trouble_at timestamptz
);
