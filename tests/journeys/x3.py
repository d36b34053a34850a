"""X3: Expect Respect is delivered by women alone. On the page of the run a man is not offered and it is said why; another woman takes it over for all
that is to come, by keys, and one undo takes all of it back."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds

RUN = "(SELECT id FROM programme_run WHERE name = 'Holmcroft Wellbeing')"
LEADS = ("SELECT s.name, count(*) FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN session n ON n.id = g.session JOIN staff s ON s.id = f.staff "
         f"WHERE n.run = {RUN} AND n.day >= '2026-11-23' AND f.part = 'LEAD' AND f.removed IS NULL AND n.removed IS NULL GROUP BY s.name")

BOX = (ROLE.ROLE_RADIO_BUTTON, ROLE.ROLE_CHECK_BOX)


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    before = ask(office, LEADS)
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()
    desk.key('alt+3')
    desk.click(desk.find(has='Holmcroft Centre', patience=30))
    desk.find(role=ROLE.ROLE_HEADING, has='at Holmcroft Centre')
    desk.picture('x3-run')

    # Each with yes or why not; a man has no box to tick.
    desk.key('ctrl+e')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks who delivers')
    desk.focus()
    man = desk.sees('cannot come: only women deliver this').name.split(' ')[0]
    desk.sees('Does it already in all of them')
    assert desk.absent(role=BOX, name=man), man
    desk.picture('x3-who')

    # With no session ticked there is nobody to tell of, and it is said what to do.
    desk.click(desk.find(has='In which sessions'))
    for number in (4, 5, 6):
        desk.click(desk.find(role=BOX, has=f'{number}: '))
    desk.sees('Tick a session, and those who may do it stand here.')
    desk.gone(has='only women deliver this')
    assert desk.absent(role=BOX, name='Brigid')
    desk.picture('x3-no-session')
    for number in (4, 5, 6):
        desk.click(desk.find(role=BOX, has=f'{number}: '))
    desk.sees('Does it already in all of them')

    # Another woman for all three, by keys; what follows is said first.
    desk.reach(desk.find(role=BOX, name='Brigid'), 'Brigid', 'Tab')
    desk.sees('Session 4: Brigid instead of Marcia.')
    desk.sees('Session 6: Brigid instead of Marcia.')
    desk.picture('x3-what-follows')
    desk.key('alt+d')
    desk.alone()
    holds(desk, office, LEADS, [(ask(office, "SELECT name FROM staff WHERE first_name = 'Brigid'")[0][0], 3)])
    desk.sees('Who delivers changed')
    desk.picture('x3-changed')
    desk.key('ctrl+z')
    holds(desk, office, LEADS, before)
    desk.close()


if __name__ == '__main__':
    journey(steps)
