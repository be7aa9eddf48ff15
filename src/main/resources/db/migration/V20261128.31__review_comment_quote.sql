alter table review_comment add column quote varchar(200) not null default '';
