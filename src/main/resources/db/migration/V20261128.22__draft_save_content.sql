alter table draft_save add constraint draft_save_content foreign key (hash) references content_file (hash);
