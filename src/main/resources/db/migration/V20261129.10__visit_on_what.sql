alter table visit
    add column mobile boolean not null default false,
    add column offline_seconds int not null default 0;
