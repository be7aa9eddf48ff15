alter table visit add key visit_lang (lang, started_at, module, enrolment_id);
