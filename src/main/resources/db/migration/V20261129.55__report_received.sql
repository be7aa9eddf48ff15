create table report_received (
    country char(2) character set ascii collate ascii_bin not null,
    period char(7) character set ascii collate ascii_bin not null,
    revision int not null,
    body longblob not null,
    hash binary(32) not null,
    signature binary(64) not null,
    person_id bigint not null,
    received_at datetime(6) not null,
    primary key (country, period, revision)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
