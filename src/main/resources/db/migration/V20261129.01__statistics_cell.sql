create table statistics_cell (
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    cube_name varchar(16) character set ascii collate ascii_bin not null,
    measure varchar(24) character set ascii collate ascii_bin not null,
    period varchar(7) character set ascii collate ascii_bin not null,
    cell_key varchar(190) character set ascii collate ascii_bin not null,
    bin smallint not null,
    value bigint not null,
    primary key (country, demo, cube_name, measure, period, cell_key, bin)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
