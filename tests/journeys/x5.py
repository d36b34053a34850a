"""A LiVVE that is to begin in spring does not fit the term: the program says why, and asks to cross Easter. One that fits is proposed, and only
what is accepted is planned."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask


SPRING = ("SELECT count (*), min (s.day), max (s.day) FROM session s JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme "
          "WHERE p.code = 'LIVVE' AND r.begins_on = '2027-01-04' AND s.removed IS NULL")


def add_run(desk):
    desk.key('Insert')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window for a run')
    desk.focus()
    desk.find(name='New Run')
    desk.choose_in_row('Programme', 'LiVVE')
    desk.sees('13 are needed.')
    desk.picture('x5-new-run')
    desk.click(desk.button(has='Add'))
    # The shapes there are come by themselves, and may be left.
    desk.find(name='Mend the Term')
    desk.sees('across Easter')
    desk.picture('x5-shapes-at-once')
    desk.click(desk.button(has='Cancel'))
    desk.alone()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name='Schools'))
    desk.sees('Autumn 2026')
    desk.key('alt+Page_Down')
    desk.sees('Spring 2027')

    add_run(desk)
    desk.sees('13 sessions, no day yet')
    desk.click(desk.still(desk.button(has='Across Easter: LiVVE at Meridian Park Academy')))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window with the shapes')
    desk.focus()
    desk.sees('are taught in the spring term; 13 are needed.')
    desk.sees('across Easter')
    desk.sees('Session 13 is on')
    desk.picture('x5-shapes')
    desk.click(desk.button(has='Do It'))
    desk.alone()
    desk.wait(lambda: ask(office, SPRING)[0][0] == 13, 'all thirteen to have a day')
    (_, first, last), = ask(office, SPRING)
    assert first.startswith('2027-01') and last.startswith('2027-04'), (first, last)
    desk.sees('Tue P1')
    desk.focus()
    desk.picture('x5-planned')

    # Taken back, it has no day; the search finds no plan within the term, and says so.
    desk.key('ctrl+z')
    desk.sees('13 sessions, no day yet')
    desk.key('ctrl+shift+p')
    desk.sees('No plan was found that keeps every rule.')
    desk.sees('13 are needed')
    desk.picture('x5-none')
    desk.click(desk.button(has='Discard'))
    desk.gone(has='No plan was found')
    desk.close()


if __name__ == '__main__':
    journey(steps)
