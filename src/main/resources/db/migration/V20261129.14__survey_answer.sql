create table survey_answer (
    enrolment_id bigint not null,
    kind varchar(12) character set ascii collate ascii_bin not null,
    item varchar(40) character set ascii collate ascii_bin not null,
    value tinyint not null,
    answered_at datetime(6) not null,
    primary key (enrolment_id, kind, item),
    constraint survey_answer_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
