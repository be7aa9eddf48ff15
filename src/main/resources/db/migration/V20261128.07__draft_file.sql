create table draft_file (
    draft_id bigint not null,
    path varchar(200) character set ascii collate ascii_bin not null,
    hash binary(32) not null,
    number int not null,
    saved_by bigint null,
    saved_at datetime(6) not null,
    primary key (draft_id, path),
    constraint draft_file_draft foreign key (draft_id) references draft (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
