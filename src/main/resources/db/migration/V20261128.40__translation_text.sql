create table translation_text (
    course varchar(80) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    file varchar(80) character set ascii collate ascii_bin not null,
    block varchar(12) character set ascii collate ascii_bin not null,
    texts mediumtext not null,
    number int not null,
    filed boolean not null,
    saved_by bigint not null,
    saved_at datetime(6) not null,
    primary key (course, lang, file, block),
    constraint translation_text_person foreign key (saved_by) references person (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
