"""X4 and the register: a mark is one key and is in the file; an absence of somebody the office knows is a task of their worker, undone with it.
Fifteen are on the LiVVE at Northmere, so the sixteenth is refused in words and waits on the reserve list."""
import os
import subprocess

from pyatspi import STATE_FOCUSED

from desk import ROLE, Desk, journey, walk
from records import ask, holds
from s7 import choose, write

RUN = "(SELECT id FROM programme_run WHERE school = (SELECT id FROM school WHERE name = 'Northmere School') AND sessions = 13)"
SIXTEENTH = f"SELECT p.status, p.reserve FROM cohort_place p WHERE p.run = {RUN} AND p.pupil_name = 'Zahra Q.'"
SESSION = f"(SELECT id FROM session WHERE run = {RUN} AND day = '2026-09-10')"


def open_run(desk, name):
    """By the term: the run is a row."""
    desk.key('alt+3')
    desk.click(desk.still(desk.find(has=name, patience=30)))
    desk.find(role=ROLE.ROLE_HEADING, has=f'LiVVE at {name}')
    desk.find(role=ROLE.ROLE_PUSH_BUTTON, has=', session 1: ')


def mark(desk, office):
    """All of session 1 is marked, so the cursor stands in the next one as soon as the page is there; in session 1 it is one key, one mark."""
    desk.wait(lambda: any(', session 2: ' in node.name for node in walk(desk.app) if node.getState().contains(STATE_FOCUSED)), 'the cursor in the register')
    desk.key('Left')
    for _ in range(15):
        desk.key('Up')
    name = desk.find(role=ROLE.ROLE_PUSH_BUTTON, has=', session 1: ').name.split(',')[0]
    code = f"SELECT code FROM attendance WHERE session = {SESSION} AND removed IS NULL AND place = (SELECT id FROM cohort_place WHERE run = {RUN} AND pupil_name = '{name}')"
    before = ask(office, code)
    desk.key('a')
    holds(desk, office, code, [('A',)])
    holds(desk, office, "SELECT count(*) FROM task WHERE kind = 'ABSENT' AND done_on IS NULL AND removed IS NULL", [(1,)])
    desk.picture('x4-register')
    desk.key('ctrl+z')
    holds(desk, office, code, before)
    holds(desk, office, "SELECT count(*) FROM task WHERE kind = 'ABSENT' AND done_on IS NULL AND removed IS NULL", [(0,)])


def nominate(desk, name):
    desk.click(desk.button(has='Nominate…'))
    write(desk, 'Pupil', name)
    desk.picture('x4-nominated')
    desk.click(desk.button(has='_Nominate'))
    desk.alone()
    desk.click(desk.button('Group'))
    desk.sees(name)


def decide(desk, name):
    desk.choose_in_menu(f'More about {name}', 'Panel…')
    choose(desk, 'Panel', 'Group')
    desk.click(desk.button(has='_Decide'))
    desk.sees('All 15 places of this group are taken. Put them on the reserve list.')
    desk.picture('x4-sixteenth')
    choose(desk, 'Panel', 'Reserve list')
    desk.click(desk.button(has='_Decide'))
    desk.alone()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'DSL'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures, now='2026-09-14T09:00:00Z')
    desk.at_people()
    open_run(desk, 'Northmere School')
    desk.picture('x4-run')
    mark(desk, office)
    nominate(desk, 'Zahra Q.')
    decide(desk, 'Zahra Q.')
    holds(desk, office, SIXTEENTH, [('RESERVE', 3)])
    desk.picture('x4-reserve')
    desk.close()


if __name__ == '__main__':
    journey(steps)
