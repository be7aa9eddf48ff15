create table attempt_answer (
    attempt_id bigint not null,
    question varchar(80) character set ascii collate ascii_bin not null,
    given varchar(2000) not null,
    made_at bigint not null,
    lang varchar(20) character set ascii collate ascii_bin not null,
    answered_at datetime(6) not null,
    primary key (attempt_id, question),
    constraint attempt_answer_attempt foreign key (attempt_id) references attempt (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
