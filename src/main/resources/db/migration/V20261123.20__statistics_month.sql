create table statistics_month (
    country char(2) character set ascii collate ascii_bin not null,
    demo boolean not null,
    month char(7) character set ascii collate ascii_bin not null,
    course varchar(80) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    enrolled int not null,
    completed int not null,
    examined int not null,
    passed int not null,
    certified int not null,
    primary key (country, demo, month, course, lang)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
