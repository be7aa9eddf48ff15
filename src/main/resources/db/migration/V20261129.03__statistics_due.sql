create table statistics_due (
    person_id bigint not null,
    enrolment_id bigint not null,
    due_at datetime(6) not null,
    primary key (person_id, enrolment_id),
    key statistics_due_at (due_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
