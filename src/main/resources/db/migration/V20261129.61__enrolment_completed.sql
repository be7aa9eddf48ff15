alter table enrolment add key enrolment_completed (country, completed_at);
