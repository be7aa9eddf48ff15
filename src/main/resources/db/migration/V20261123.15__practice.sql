create table practice (
    enrolment_id bigint not null,
    device_key varchar(36) character set ascii collate ascii_bin not null,
    version_id bigint not null,
    module varchar(80) character set ascii collate ascii_bin not null,
    question varchar(80) character set ascii collate ascii_bin not null,
    given varchar(2000) not null,
    is_right boolean not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    answered_at datetime(6) not null,
    primary key (enrolment_id, device_key),
    constraint practice_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
