create table item_figure (
    course varchar(80) character set ascii collate ascii_bin not null,
    sample varchar(8) character set ascii collate ascii_bin not null,
    question varchar(80) character set ascii collate ascii_bin not null,
    item char(16) character set ascii collate ascii_bin not null,
    versions varchar(200) character set ascii collate ascii_bin not null,
    latest int not null,
    version_id bigint not null,
    kind varchar(8) character set ascii collate ascii_bin not null,
    n int not null,
    right_n int not null,
    correlation double null,
    timed int not null,
    seconds int null,
    flags varchar(100) character set ascii collate ascii_bin not null,
    parts mediumtext not null,
    primary key (course, sample, question, item)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
