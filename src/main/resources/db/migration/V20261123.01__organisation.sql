create table organisation (
    id bigint not null auto_increment,
    code varchar(32) character set ascii collate ascii_bin not null,
    name varchar(200) not null,
    country char(2) character set ascii collate ascii_bin not null,
    sector varchar(16) character set ascii collate ascii_bin not null,
    primary key (id),
    unique key organisation_code (code)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
