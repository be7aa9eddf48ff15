alter table organisation
    add column mandated boolean not null default false;
