create table report_export (
    id bigint not null auto_increment,
    exported_at datetime(6) not null,
    person_id bigint not null,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    period char(7) character set ascii collate ascii_bin not null,
    file varchar(100) character set ascii collate ascii_bin not null,
    k int not null,
    algorithm varchar(20) character set ascii collate ascii_bin not null,
    hash binary(32) not null,
    primary key (id),
    key report_export_country (country, demo, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
