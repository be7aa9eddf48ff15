alter table attempt_answer add column first_made_at bigint null;
