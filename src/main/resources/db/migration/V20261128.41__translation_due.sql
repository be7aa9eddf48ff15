create table translation_due (
    id bigint not null auto_increment,
    course varchar(80) character set ascii collate ascii_bin not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    file varchar(80) character set ascii collate ascii_bin not null,
    block varchar(12) character set ascii collate ascii_bin not null,
    state varchar(8) character set ascii collate ascii_bin not null,
    words int not null,
    since datetime(6) not null,
    edited boolean not null,
    done_at datetime(6) null,
    gone boolean not null,
    primary key (id),
    unique key translation_due_block (course, lang, file, block),
    key translation_due_lang (lang, gone, course, file, state),
    key translation_due_done (edited, done_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
