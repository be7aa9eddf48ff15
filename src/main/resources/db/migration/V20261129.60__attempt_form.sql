alter table attempt
    add column form char(1) character set ascii collate ascii_bin null,
    drop key attempt_number,
    add unique key attempt_number (enrolment_id, kind, number);
