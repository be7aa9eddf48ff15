drop table statistics_month;
