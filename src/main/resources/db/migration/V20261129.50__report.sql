create table report (
    id bigint not null auto_increment,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    period char(7) character set ascii collate ascii_bin not null,
    revision int not null,
    reason varchar(1000) not null,
    person_id bigint not null,
    signed_by varchar(800) not null,
    signed_at datetime(6) not null,
    k int not null,
    algorithm varchar(20) character set ascii collate ascii_bin not null,
    counts longblob not null,
    open_counts longblob not null,
    primary key (id),
    unique key report_revision (country, demo, period, revision)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
