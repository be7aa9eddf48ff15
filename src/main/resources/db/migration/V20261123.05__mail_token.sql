create table mail_token (
    token_hash binary(32) not null,
    person_id bigint not null,
    purpose varchar(16) character set ascii collate ascii_bin not null,
    email varchar(254) null,
    expires_at datetime(6) not null,
    primary key (token_hash),
    key mail_token_person (person_id),
    key mail_token_expires (expires_at),
    constraint mail_token_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
