create table sign_in_session (
    token_hash binary(32) not null,
    person_id bigint not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    primary key (token_hash),
    key sign_in_session_person (person_id),
    key sign_in_session_expires (expires_at),
    constraint sign_in_session_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
