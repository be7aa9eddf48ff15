create table mail (
    id bigint not null auto_increment,
    recipient varchar(254) not null,
    subject varchar(400) not null,
    body text not null,
    created_at datetime(6) not null,
    sent_at datetime(6) null,
    due_at datetime(6) not null,
    tries int not null,
    primary key (id),
    key mail_unsent (sent_at, due_at)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
