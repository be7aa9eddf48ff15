alter table course add column files_hash char(64) character set ascii collate ascii_bin null;
