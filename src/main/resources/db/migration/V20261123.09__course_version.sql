create table course_version (
    id bigint not null auto_increment,
    course varchar(80) character set ascii collate ascii_bin not null,
    number int not null,
    content_hash char(64) character set ascii collate ascii_bin not null,
    structure longtext not null,
    published_at datetime(6) not null,
    primary key (id),
    unique key course_version_number (course, number),
    constraint course_version_course foreign key (course) references course (code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
