create table import_finding (
    id bigint not null auto_increment,
    course varchar(80) character set ascii collate ascii_bin not null,
    file varchar(400) not null,
    line int not null,
    position int not null,
    code varchar(40) character set ascii collate ascii_bin not null,
    severity varchar(8) character set ascii collate ascii_bin not null,
    message varchar(1000) not null,
    found_at datetime(6) not null,
    primary key (id),
    key import_finding_course (course)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
