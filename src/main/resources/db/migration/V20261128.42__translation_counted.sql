create table translation_counted (
    course varchar(80) character set ascii collate ascii_bin not null,
    version_id bigint not null,
    primary key (course),
    constraint translation_counted_version foreign key (version_id) references course_version (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
