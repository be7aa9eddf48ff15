alter table sign_in_session add column waiting boolean not null default false;
