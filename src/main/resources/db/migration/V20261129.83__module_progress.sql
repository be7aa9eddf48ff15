create table module_progress (
    enrolment_id bigint not null,
    module varchar(80) character set ascii collate ascii_bin not null,
    began_at datetime(6) not null,
    done_at datetime(6) null,
    primary key (enrolment_id, module),
    constraint module_progress_enrolment foreign key (enrolment_id) references enrolment (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
