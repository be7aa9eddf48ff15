create table survey_skipped (
    enrolment_id bigint not null,
    kind varchar(12) character set ascii collate ascii_bin not null,
    skipped_at datetime(6) not null,
    primary key (enrolment_id, kind),
    constraint survey_skipped_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
