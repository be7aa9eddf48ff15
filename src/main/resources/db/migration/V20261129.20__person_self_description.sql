alter table person
    drop column age_band,
    add column birth_year smallint null,
    add column sector varchar(16) character set ascii collate ascii_bin null,
    add column stated_once int not null default 0,
    add column self_asked_at datetime(6) null;
