"""X7: a keep-apart rule that comes holds all that is planned against itself: two of one group in school, and each of their sessions clashes
before the window has closed. Undone, they are gone. (What five thousand bookings cost is measured by bench-apart.)"""
import os
import subprocess
import time

from desk import ROLE, Desk, journey
from records import ask, holds
from s7 import choose, press, row, write

# Two of a mixed group, of whom nothing is said yet.
GROUP = """SELECT e.full_name, o.full_name, e.id, o.id FROM cohort_place p JOIN cohort_place q ON q.run = p.run AND q.person > p.person
 JOIN person e ON e.id = p.person JOIN person o ON o.id = q.person
 WHERE (SELECT count(*) FROM session s WHERE s.run = p.run AND s.day > '2026-11-23') > 3
 AND NOT EXISTS (SELECT 1 FROM conflict_member m WHERE m.person IN (e.id, o.id)) AND e.full_name NOT GLOB '*[^A-Za-z -]*'
 AND o.full_name NOT GLOB '*[^A-Za-z -]*' AND (SELECT count(*) FROM person n WHERE n.full_name IN (e.full_name, o.full_name)) = 2 ORDER BY 1, 2 LIMIT 1"""


def keep_apart(desk, other):
    press(desk, 'Add a keep-apart rule')
    desk.sees('How strictly')
    choose(desk, 'How strictly', 'Keep apart')
    desk.click(row(desk, 'Name or reference'))
    desk.type(other)
    desk.find(role=ROLE.ROLE_LIST_ITEM, name=other)
    desk.key('Return')
    desk.button(has='Take out')
    choose(desk, 'Reason', 'Threat')
    write(desk, 'What happened', 'At the gate, on Friday.')
    desk.picture('x7-rule')
    desk.click(desk.button(has='_Keep apart'))
    begun = time.monotonic()
    desk.alone()
    desk.sees('Bookings clash')
    print(f'clashes seen {time.monotonic() - begun:.1f} s after they were asked for')


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (one, other, one_id, other_id), = ask(office, GROUP)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'DSL'")
    clashes = f'SELECT count(*) FROM clash WHERE removed IS NULL AND gone_on IS NULL AND person IN ({one_id}, {other_id}) AND other_person IN ({one_id}, {other_id})'
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.open_person(one.lower(), one)
    desk.key('alt+s')
    desk.sees('Addresses')
    keep_apart(desk, other)
    desk.picture('x7-clashes')
    (n,), = ask(office, clashes)
    assert n > 3, n
    tasks = ask(office, "SELECT words FROM task WHERE kind = 'CLASH' AND removed IS NULL AND done_on IS NULL")
    assert tasks and not any(one in words or other in words for words, in tasks), tasks
    desk.key('ctrl+z')
    holds(desk, office, clashes, [(0,)])
    desk.key('ctrl+shift+z')
    holds(desk, office, clashes, [(n,)])
    desk.close()


if __name__ == '__main__':
    journey(steps)
