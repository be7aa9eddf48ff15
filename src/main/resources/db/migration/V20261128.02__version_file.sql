create table version_file (
    version_id bigint not null,
    path varchar(200) character set ascii collate ascii_bin not null,
    hash binary(32) not null,
    primary key (version_id, path),
    constraint version_file_version foreign key (version_id) references course_version (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
