create table statistics_learner (
    person_id bigint not null,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    facts mediumblob not null,
    primary key (person_id, country, demo)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
