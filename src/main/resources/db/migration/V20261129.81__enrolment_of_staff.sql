update enrolment set left_out = 'STAFF' where demo = false and person_id in (select person_id from person_role);
