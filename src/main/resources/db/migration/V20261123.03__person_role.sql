create table person_role (
    person_id bigint not null,
    role varchar(16) character set ascii collate ascii_bin not null,
    primary key (person_id, role),
    constraint person_role_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
