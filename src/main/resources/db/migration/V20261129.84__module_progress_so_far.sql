-- Done when the completed course says so, else with as many sections as any version had that the learner may have read.
insert into module_progress (enrolment_id, module, began_at, done_at)
select e.id, p.module, min(p.done_at), coalesce(
    max(case when p.done_at <= date_add(e.completed_at, interval 1 second) then p.done_at end),
    case when count(*) >= max(least_steps.steps) then max(p.done_at) end)
from enrolment e
join progress p on p.enrolment_id = e.id
left join (
    select began.id version_id, version_steps.module, min(version_steps.steps) steps
    from course_version began
    join (
        select v.id, v.course, convert(s.module using ascii) collate ascii_bin module, count(*) steps
        from course_version v
        join json_table(v.structure, '$.modules[*]' columns (
            module varchar(80) path '$.id',
            nested path '$.sections[*]' columns (section varchar(80) path '$.id'))) s
        where s.section <> 'start'
        group by v.id, v.course, s.module) version_steps
        on version_steps.course = began.course and version_steps.id >= began.id
    group by began.id, version_steps.module) least_steps
    on least_steps.version_id = e.version_id and least_steps.module = p.module
group by e.id, p.module;
