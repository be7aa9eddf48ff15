update person p join organisation o on o.id = p.organisation_id set p.sector = o.sector, p.stated_once = 20;
