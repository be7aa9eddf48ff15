create table declared_request (
    id bigint not null auto_increment,
    number char(16) character set ascii collate ascii_bin not null,
    revision int not null,
    live boolean null,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    made_by bigint null,
    made_at datetime(6) not null,
    received date not null,
    request_kind varchar(16) character set ascii collate ascii_bin not null,
    reference varchar(60) null,
    due date not null,
    closed date null,
    primary key (id),
    unique key declared_request_revision (country, demo, number, revision),
    key declared_request_list (country, demo, live, received, number),
    constraint declared_request_officer foreign key (made_by) references person (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
