create table statistics_event (
    id bigint not null auto_increment,
    happened_at datetime(6) not null,
    examined_at datetime(6) null,
    country char(2) character set ascii collate ascii_bin not null,
    course varchar(80) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    demo boolean not null,
    enrolled int not null,
    completed int not null,
    examined int not null,
    passed int not null,
    certified int not null,
    folded boolean not null default false,
    primary key (id),
    key statistics_event_folded (folded, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
