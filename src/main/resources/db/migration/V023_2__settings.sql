-- What the desk's own people have chosen where the environment of the program says nothing.
create table desk.choice (
    part    text    primary key, -- desk, hours, mailbox:<address>
    given   jsonb   not null,    -- text by name of the setting
    version integer not null
);
