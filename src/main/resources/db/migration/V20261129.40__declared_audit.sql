create table declared_audit (
    id bigint not null auto_increment,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    made_at datetime(6) not null,
    made_by bigint null,
    kind varchar(16) character set ascii collate ascii_bin not null,
    number char(16) character set ascii collate ascii_bin not null,
    act varchar(16) character set ascii collate ascii_bin not null,
    primary key (id),
    key declared_audit_entry (country, demo, kind, number),
    constraint declared_audit_officer foreign key (made_by) references person (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
