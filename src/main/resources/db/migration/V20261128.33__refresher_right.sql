create table refresher_right (
    enrolment_id bigint not null,
    block varchar(80) character set ascii collate ascii_bin not null,
    answered_at datetime(6) not null,
    primary key (enrolment_id, block),
    constraint refresher_right_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
