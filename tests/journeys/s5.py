"""S5: Amir is on a ward again, stabbed. The ward is written down, and with it comes a clash with somebody he is never to meet, named to those
alone who may know; what happened asks for what comes after it; the safeguarding lead looks at the concern today; his home is unsafe."""
import os
import subprocess

from desk import Desk, journey
from s7 import ask, choose, holds, press, write

AMIR = "(SELECT id FROM person WHERE full_name LIKE 'Amir Nasser%')"
WARD = 'The Royal London, ward 12D'


def safety(desk):
    desk.open_person('nasser', 'Amir')
    desk.key('alt+s')
    desk.sees('Addresses')


def on_the_ward(desk, office):
    safety(desk)
    press(desk, 'Write down an address')
    desk.sees('Kind of address')
    choose(desk, 'Kind of address', 9)
    write(desk, 'Site', WARD)
    write(desk, 'From', '22 November 2026')
    choose(desk, 'Visits', 1)
    desk.picture('s5-ward')
    desk.click(desk.button(has='_Add'))
    desk.alone()
    desk.sees('Bookings clash')
    desk.sees('Mikael Haile')  # his own worker may know
    desk.picture('s5-clash')
    holds(desk, office, f'SELECT count(*) FROM clash WHERE (person = {AMIR} OR other_person = {AMIR}) AND level = 4 AND gone_on IS NULL', [(1,)])
    tasks = ask(office, "SELECT words FROM task WHERE kind = 'CLASH' AND done_on IS NULL")
    assert tasks and not any('Mikael' in words or 'Amir' in words for words, in tasks), tasks


def what_happened(desk, office):
    press(desk, 'Write down an incident')
    desk.sees('What happened')
    choose(desk, 'What it was', 3)
    write(desk, 'What happened', 'Stabbed in the leg at 02:10; taken in by ambulance.')
    desk.picture('s5-incident')
    desk.click(desk.button(has='_Write down'))
    desk.alone()
    desk.sees('To sign')
    desk.key('ctrl+shift+r')
    desk.sees('What kind of worry')
    desk.type('“They waited by the lift. They know where I live.”')
    desk.click(desk.still(desk.button(has='Serious violence')))
    desk.click(desk.button(has='_Raise it'))
    desk.alone()
    desk.sees('Look at it by 23 Nov, 18:02')
    holds(desk, office, f"SELECT kind FROM task WHERE person = {AMIR} AND done_on IS NULL AND kind NOT IN ('CLASH') ORDER BY kind",
          [('CONCERN_TRIAGE',), ('INCIDENT_APART',), ('INCIDENT_ASSESS',), ('INCIDENT_SIGN',)])
    desk.picture('s5-what-happened')


def threat(desk, office):
    press(desk, 'Write down a threat to life')
    desk.sees('is unsafe: no post and no visits')
    desk.sees('is it still safe?')
    write(desk, 'What is done to protect them', 'Another ward; two workers; home is watched.')
    desk.picture('s5-threat')
    desk.click(desk.button(has='_Write down'))
    desk.alone()
    desk.sees('Look again by 21 Dec')
    holds(desk, office, f"SELECT count(*) FROM address WHERE person = {AMIR} AND type = 'HOME' AND posting_rule = 'UNSAFE'", [(1,)])
    holds(desk, office, f'SELECT alert FROM person_list WHERE person = {AMIR}', [('THREAT_TO_LIFE',)])
    desk.picture('s5-banner')
    desk.close()


def lead_looks(desk, office):
    safety(desk)
    press(desk, 'Open…')
    desk.click(desk.button(has='_Look at it'))
    desk.sees('how grave it is')
    write(desk, 'In words', 'Grave. The police and the ward have to know today.')
    desk.click(desk.button(has='_Looked at'))
    desk.button(has='_Decide')
    holds(desk, office, f'SELECT state FROM concern WHERE person = {AMIR}', [('TRIAGED',)])
    desk.picture('s5-lead')
    desk.key('Escape')
    desk.alone()
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (tola,), = ask(office, "SELECT ref FROM staff WHERE name LIKE 'Tola %'")
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'DSL'")
    desk = Desk(program, '--office', office, '--as', tola, pictures=pictures)
    on_the_ward(desk, office)
    what_happened(desk, office)
    threat(desk, office)
    lead_looks(Desk(program, '--office', office, '--as', lead, pictures=pictures), office)


if __name__ == '__main__':
    journey(steps)
