alter table person add column testing boolean not null default false;
