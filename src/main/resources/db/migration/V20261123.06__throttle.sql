create table throttle (
    key_hash binary(32) not null,
    failures int not null,
    blocked_until datetime(6) not null,
    last_at datetime(6) not null,
    primary key (key_hash),
    key throttle_last (last_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
