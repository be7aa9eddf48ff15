delete from worker where name = 'demo-cohort';
