update visit v
join enrolment e on e.id = v.enrolment_id
left join (
    select distinct c.course, convert(m.module using ascii) collate ascii_bin module
    from course_version c
    join json_table(c.structure, '$.modules[*]' columns (module varchar(80) path '$.id')) m) known
    on known.course = e.course and known.module = v.module
set v.module = ''
where known.module is null;
