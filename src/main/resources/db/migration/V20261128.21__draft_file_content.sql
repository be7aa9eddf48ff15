alter table draft_file add constraint draft_file_content foreign key (hash) references content_file (hash);
