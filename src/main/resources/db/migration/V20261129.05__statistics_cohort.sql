create table statistics_cohort (
    seed bigint not null,
    made_at datetime(6) not null,
    courses varchar(8000) character set ascii collate ascii_bin not null,
    primary key (seed)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
