create table key_correction (
    regrade_id bigint not null,
    version_id bigint not null,
    question varchar(80) character set ascii collate ascii_bin not null,
    key_before bigint not null,
    key_version bigint not null,
    in_force boolean not null,
    primary key (regrade_id, version_id),
    key key_correction_version (version_id, in_force),
    constraint key_correction_version foreign key (version_id) references course_version (id),
    constraint key_correction_before foreign key (key_before) references course_version (id),
    constraint key_correction_key foreign key (key_version) references course_version (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
