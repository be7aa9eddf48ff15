create table exchange_upload (
    token char(36) character set ascii collate ascii_bin not null,
    person_id bigint not null,
    kind varchar(12) character set ascii collate ascii_bin not null,
    course varchar(80) character set ascii collate ascii_bin not null,
    target varchar(200) character set ascii collate ascii_bin not null,
    name varchar(200) not null,
    body mediumblob not null,
    report mediumtext not null,
    made_at datetime(6) not null,
    primary key (token),
    key exchange_upload_person (person_id),
    key exchange_upload_made (made_at),
    constraint exchange_upload_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
