alter table enrolment
    add column withdrawn_at datetime(6) null,
    add column mandated boolean not null default false;
