create table report_file (
    report_id bigint not null,
    name varchar(100) character set ascii collate ascii_bin not null,
    media_type varchar(100) character set ascii collate ascii_bin not null,
    is_open boolean not null,
    body longblob not null,
    hash binary(32) not null,
    signature binary(64) not null,
    primary key (report_id, name),
    unique key report_file_name (name),
    key report_file_hash (hash),
    constraint report_file_report foreign key (report_id) references report (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
