create table declared_target (
    id bigint not null auto_increment,
    number char(16) character set ascii collate ascii_bin not null,
    revision int not null,
    live boolean null,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    made_by bigint null,
    made_at datetime(6) not null,
    year_of int not null,
    programme varchar(200) not null,
    indicator char(3) character set ascii collate ascii_bin not null,
    amount decimal(14,2) not null,
    primary key (id),
    unique key declared_target_revision (country, demo, number, revision),
    unique key declared_target_same (country, demo, year_of, programme, indicator, live),
    key declared_target_list (country, demo, live, year_of, number),
    constraint declared_target_officer foreign key (made_by) references person (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
