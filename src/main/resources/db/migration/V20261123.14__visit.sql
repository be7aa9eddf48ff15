create table visit (
    enrolment_id bigint not null,
    device_key varchar(36) character set ascii collate ascii_bin not null,
    module varchar(80) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    active_seconds int not null,
    started_at datetime(6) not null,
    primary key (enrolment_id, device_key),
    constraint visit_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
