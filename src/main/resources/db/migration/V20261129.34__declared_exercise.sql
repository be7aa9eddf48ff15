create table declared_exercise (
    id bigint not null auto_increment,
    number char(16) character set ascii collate ascii_bin not null,
    revision int not null,
    live boolean null,
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    made_by bigint null,
    made_at datetime(6) not null,
    held_on date not null,
    title varchar(200) not null,
    scenario varchar(2000) not null,
    primary key (id),
    unique key declared_exercise_revision (country, demo, number, revision),
    key declared_exercise_list (country, demo, live, held_on, number),
    constraint declared_exercise_officer foreign key (made_by) references person (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
