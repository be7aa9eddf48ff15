create table content_file (
    hash binary(32) not null,
    body mediumblob not null,
    primary key (hash)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
