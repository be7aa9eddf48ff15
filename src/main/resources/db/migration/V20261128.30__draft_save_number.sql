alter table draft_save add column number int not null default 0;
