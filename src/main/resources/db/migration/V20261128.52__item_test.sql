create table item_test (
    course varchar(80) character set ascii collate ascii_bin not null,
    sample varchar(8) character set ascii collate ascii_bin not null,
    form char(16) character set ascii collate ascii_bin not null,
    versions varchar(200) character set ascii collate ascii_bin not null,
    latest int not null,
    attempts int not null,
    questions int not null,
    pool int not null,
    mean double not null,
    deviation double not null,
    reliability double null,
    std_error double null,
    primary key (course, sample, form)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
