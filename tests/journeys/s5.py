"""S5: Amir is on a ward again, stabbed. It is found on his open episode, thirteen days after he left; the ward is written down, and with it comes a clash with somebody he is never to meet, named to those
alone who may know; what happened asks for what comes after it; the safeguarding lead looks at the concern today; his home is unsafe."""
import os
import subprocess
import time

from desk import Desk, ROLE, journey
from records import ask, holds
from s7 import choose, press, row, write

AMIR = "(SELECT id FROM person WHERE full_name LIKE 'Amir Nasser%')"


def safety(desk):
    desk.open_person('nasser', 'Amir')
    desk.key('alt+s')
    desk.sees('Addresses')


def at_the_bedside(desk, office):
    """Nobody knew them: a name, a year, a hospital, a ward, by keys alone; what is missing stays as a task that says why. Says how long it took
    (ninety seconds are enough, issue 3), beside a key each third of a second as a person types."""
    desk.at_people()
    begun = time.monotonic()
    desk.key('ctrl+shift+b')
    desk.sees('Name, or what they are called')
    desk.type('Kofi from the lift')
    desk.key('Tab')
    desk.type('2009')
    desk.key('Tab', 'space')
    desk.choose_in_open_row('Hospital', 'Royal London Hospital')
    desk.key('Tab')
    desk.type('12E')
    desk.picture('s5-bedside')
    desk.key('Return')
    desk.alone()
    desk.find(role=ROLE.ROLE_HEADING, has='Kofi from the lift')
    desk.sees('Royal London Hospital, ward 12E')
    spent, keys = time.monotonic() - begun, len('Kofi from the lift' + '2009' + '12E') + 9
    print(f'a record from the bedside: {spent:.1f} s with {keys} keys, {spent + keys / 3:.0f} s as a person types')
    desk.picture('s5-bedside-record')
    holds(desk, office, "SELECT count(*) FROM task t JOIN person p ON p.id = t.person WHERE p.full_name = 'Kofi from the lift' AND t.kind = 'HOS_BEDSIDE' "
                        "AND t.words LIKE '%What happened, How grave%' AND t.done_on IS NULL", [(1,)])


def on_the_ward(desk, office):
    """The second time in hospital, found on the open episode, thirteen days after the first."""
    desk.key('alt+1')
    desk.open_person('nasser', 'Amir')
    desk.sees('Left hospital')
    desk.click(desk.still(desk.button(has='In hospital…')))
    desk.sees('In hospital again')
    choose(desk, 'Hospital', 'Royal London Hospital')
    write(desk, 'Ward', '12D')
    day, hour = row(desk, 'Day'), row(desk, 'Hour, like 14:05')
    for node, words in (day, '22 November 2026'), (hour, '02:10'):
        desk.click(node, 3)
        desk.key('ctrl+a')
        desk.type(words)
    choose(desk, 'What happened', 'Stabbing')
    desk.sees('readmission, 13 days: has it to do with the time before?')
    desk.sees('The plan of last time, Who is waiting for them: His mother, and his uncle for two weeks.')
    desk.sees('review it today')
    desk.picture('s5-readmission')
    desk.click(desk.still(desk.button(has='_Write down')))
    desk.alone()
    desk.sees('readmission, 13 days')
    holds(desk, office, f"SELECT count(*) FROM admission a JOIN episode e ON e.id = a.episode WHERE e.person = {AMIR} AND a.earlier IS NOT NULL", [(1,)])
    holds(desk, office, f"SELECT count(*) FROM task t JOIN staff s ON s.id = t.staff WHERE t.person = {AMIR} AND t.kind = 'HOS_READMITTED' AND s.role = 'DSL'", [(1,)])
    desk.picture('s5-ward')
    desk.key('alt+s')
    desk.sees('Addresses')
    desk.sees('Bookings clash')
    desk.sees('Mikael Haile')  # his own worker may know
    desk.picture('s5-clash')
    holds(desk, office, f'SELECT count(*) FROM clash WHERE (person = {AMIR} OR other_person = {AMIR}) AND level = 4 AND gone_on IS NULL', [(1,)])
    tasks = ask(office, "SELECT words FROM task WHERE kind = 'CLASH' AND done_on IS NULL")
    assert tasks and not any('Mikael' in words or 'Amir' in words for words, in tasks), tasks


def what_happened(desk, office):
    press(desk, 'Write down an incident')
    desk.sees('What happened')
    choose(desk, 'What it was', 'They were assaulted')
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
    holds(desk, office, f"SELECT kind FROM task WHERE person = {AMIR} AND done_on IS NULL AND kind <> 'CLASH' AND kind NOT LIKE 'HOS_%' ORDER BY kind",
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
    at_the_bedside(desk, office)
    on_the_ward(desk, office)
    what_happened(desk, office)
    threat(desk, office)
    lead_looks(Desk(program, '--office', office, '--as', lead, pictures=pictures), office)


if __name__ == '__main__':
    journey(steps)
