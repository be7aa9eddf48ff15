create table notice (
    id bigint not null auto_increment,
    person_id bigint not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    course varchar(80) character set ascii collate ascii_bin not null,
    address varchar(200) character set ascii collate ascii_bin not null,
    arguments varchar(200) not null,
    made_at datetime(6) not null,
    seen_at datetime(6) null,
    primary key (id),
    key notice_person (person_id, seen_at),
    constraint notice_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
