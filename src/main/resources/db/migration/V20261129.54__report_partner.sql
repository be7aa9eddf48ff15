create table report_partner (
    country char(2) character set ascii collate ascii_bin not null,
    public_key varbinary(100) not null,
    person_id bigint not null,
    added_at datetime(6) not null,
    primary key (country)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
