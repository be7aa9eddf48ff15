create table item_language (
    course varchar(80) character set ascii collate ascii_bin not null,
    sample varchar(8) character set ascii collate ascii_bin not null,
    question varchar(80) character set ascii collate ascii_bin not null,
    item char(16) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    text_hash char(16) character set ascii collate ascii_bin not null,
    newest boolean not null,
    n int not null,
    right_n int not null,
    delta double null,
    std_error double null,
    ets_class char(1) character set ascii collate ascii_bin null,
    primary key (course, sample, question, item, lang, text_hash),
    key item_language_class (lang, ets_class)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
