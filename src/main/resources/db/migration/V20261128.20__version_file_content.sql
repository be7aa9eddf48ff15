alter table version_file add constraint version_file_content foreign key (hash) references content_file (hash);
