create table course_author (
    course varchar(80) character set ascii collate ascii_bin not null,
    person_id bigint not null,
    primary key (course, person_id),
    key course_author_person (person_id),
    constraint course_author_person foreign key (person_id) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
