alter table enrolment add column left_out varchar(8) character set ascii collate ascii_bin null;
