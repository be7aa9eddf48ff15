create table certificate_check (
    certificate_id bigint not null,
    day date not null,
    visitor binary(16) not null,
    outcome varchar(16) character set ascii collate ascii_bin not null,
    primary key (certificate_id, day, visitor)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
