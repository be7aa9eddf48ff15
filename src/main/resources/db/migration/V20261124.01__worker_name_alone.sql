alter table worker drop column last_run;
