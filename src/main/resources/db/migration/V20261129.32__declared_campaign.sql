create table declared_campaign (
    id bigint not null auto_increment,
    number char(16) character set ascii collate ascii_bin not null,
    revision int not null,
    live boolean null,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    made_by bigint null,
    made_at datetime(6) not null,
    begins date not null,
    ends date not null,
    title varchar(200) not null,
    target_groups varchar(120) character set ascii collate ascii_bin not null,
    evidence varchar(500) null,
    primary key (id),
    unique key declared_campaign_revision (country, demo, number, revision),
    key declared_campaign_list (country, demo, live, begins, number),
    constraint declared_campaign_officer foreign key (made_by) references person (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
