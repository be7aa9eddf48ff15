create table course (
    code varchar(80) character set ascii collate ascii_bin not null,
    current_version bigint null,
    primary key (code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
