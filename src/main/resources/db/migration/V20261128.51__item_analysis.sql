create table item_analysis (
    course varchar(80) character set ascii collate ascii_bin not null,
    asked_at datetime(6) null,
    computed_at datetime(6) null,
    attempts int not null default 0,
    answers bigint not null default 0,
    primary key (course)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
