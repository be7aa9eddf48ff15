create table draft_save (
    id bigint not null auto_increment,
    draft_id bigint not null,
    path varchar(200) character set ascii collate ascii_bin not null,
    hash binary(32) not null,
    saved_by bigint not null,
    saved_at datetime(6) not null,
    primary key (id),
    key draft_save_path (draft_id, path, id),
    constraint draft_save_draft foreign key (draft_id) references draft (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
