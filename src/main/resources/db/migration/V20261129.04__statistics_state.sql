create table statistics_state (
    name varchar(16) character set ascii collate ascii_bin not null,
    algorithm int not null,
    rebuilt_at datetime(6) null,
    rebuilt_millis bigint not null default 0,
    primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
