create table second_factor (
    person_id bigint not null,
    secret varbinary(32) not null,
    confirmed_at datetime(6) null,
    last_step bigint not null default 0,
    primary key (person_id),
    constraint second_factor_person foreign key (person_id) references person (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
