create table progress (
    enrolment_id bigint not null,
    module varchar(80) character set ascii collate ascii_bin not null,
    section varchar(80) character set ascii collate ascii_bin not null,
    done_at datetime(6) not null,
    primary key (enrolment_id, module, section),
    constraint progress_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
