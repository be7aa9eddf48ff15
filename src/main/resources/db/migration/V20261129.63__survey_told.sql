create table survey_told (
    country char(2) character set ascii collate ascii_bin not null,
    completed_at datetime(6) not null,
    enrolment_id bigint not null,
    primary key (country)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
