create table second_factor_spare (
    person_id bigint not null,
    code_hash binary(32) not null,
    primary key (person_id, code_hash),
    constraint second_factor_spare_person foreign key (person_id) references second_factor (person_id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
