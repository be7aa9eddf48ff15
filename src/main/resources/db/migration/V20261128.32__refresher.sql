create table refresher (
    enrolment_id bigint not null,
    version_id bigint not null,
    done_at datetime(6) not null,
    primary key (enrolment_id, version_id),
    constraint refresher_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
