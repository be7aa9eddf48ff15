create table visitor_salt (
    day date not null,
    salt binary(32) not null,
    primary key (day)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
