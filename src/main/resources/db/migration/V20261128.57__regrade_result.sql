create table regrade_result (
    regrade_id bigint not null,
    applied boolean not null,
    attempt_id bigint not null,
    score_before int not null,
    score_graded int not null,
    score_after int not null,
    total int not null,
    passed_before boolean not null,
    passed_after boolean not null,
    primary key (regrade_id, applied, attempt_id),
    constraint regrade_result_regrade foreign key (regrade_id) references regrade (id),
    constraint regrade_result_attempt foreign key (attempt_id) references attempt (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
