alter table course_version
    add column origin varchar(8) character set ascii collate ascii_bin not null default 'FILES',
    add column made_by bigint null,
    add column approved_by bigint null,
    add column note varchar(1000) not null default '',
    add column refresh boolean not null default false;
