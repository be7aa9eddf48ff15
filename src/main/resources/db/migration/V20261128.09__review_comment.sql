create table review_comment (
    id bigint not null auto_increment,
    draft_id bigint not null,
    path varchar(200) character set ascii collate ascii_bin not null,
    block varchar(80) character set ascii collate ascii_bin not null,
    body varchar(2000) not null,
    said_by bigint not null,
    said_at datetime(6) not null,
    settled_at datetime(6) null,
    primary key (id),
    key review_comment_draft (draft_id, path),
    constraint review_comment_draft foreign key (draft_id) references draft (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
