create table worker (
    name varchar(40) character set ascii collate ascii_bin not null,
    last_run datetime(6) not null,
    primary key (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
