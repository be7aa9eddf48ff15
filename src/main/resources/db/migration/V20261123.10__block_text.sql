create table block_text (
    text_hash binary(32) not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    body mediumtext not null,
    primary key (text_hash, lang)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
