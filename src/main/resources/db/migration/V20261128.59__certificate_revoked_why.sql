alter table certificate add column revoked_why varchar(16) character set ascii collate ascii_bin null;
