drop table statistics_event;
