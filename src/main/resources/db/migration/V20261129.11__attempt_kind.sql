alter table attempt add column kind varchar(8) character set ascii collate ascii_bin not null default 'FINAL';
