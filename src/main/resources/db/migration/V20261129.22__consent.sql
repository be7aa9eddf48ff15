create table consent (
    id bigint not null auto_increment,
    person_id bigint not null,
    purpose varchar(16) character set ascii collate ascii_bin not null,
    text_version char(16) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    given_at datetime(6) not null,
    withdrawn_at datetime(6) null,
    primary key (id),
    key consent_person (person_id, purpose),
    constraint consent_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
