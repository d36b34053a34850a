"""X4 and the register: fifteen are on the LiVVE at Northmere, so the sixteenth is refused in words and waits on the reserve list. Then a register
is taken by keys, a letter a pupil; what is typed is in the file, and an absence of somebody the office knows is a task of their worker."""
import os
import subprocess

from desk import ROLE, Desk, journey
from s7 import ask, choose, holds, row, write

RUN = "(SELECT id FROM programme_run WHERE school = (SELECT id FROM school WHERE name = 'Northmere School') AND sessions = 13)"
SIXTEENTH = f"SELECT p.status, p.reserve FROM cohort_place p WHERE p.run = {RUN} AND p.pupil_name = 'Zahra Q.'"
SESSION = f"(SELECT id FROM session WHERE run = {RUN} AND day = '2026-09-10')"


def open_run(desk, name):
    """By the term: the run is a row, Enter opens it."""
    desk.key('alt+3')
    desk.click(desk.find(has=name, patience=30))
    desk.key('Return')
    desk.find(role=ROLE.ROLE_HEADING, has=f'LiVVE at {name}')
    desk.find(role=ROLE.ROLE_PUSH_BUTTON, has=', session 1: ')


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
    choose(desk, 'Panel', 1)
    desk.click(desk.button(has='_Decide'))
    desk.sees('All 15 places of this group are taken. Put them on the reserve list.')
    desk.picture('x4-sixteenth')
    choose(desk, 'Panel', 4)
    desk.click(desk.button(has='_Decide'))
    desk.alone()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'DSL'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures, now='2026-09-14T09:00:00Z')
    desk.button('Mine', patience=30)
    open_run(desk, 'Northmere School')
    desk.picture('x4-run')
    nominate(desk, 'Zahra Q.')
    decide(desk, 'Zahra Q.')
    holds(desk, office, SIXTEENTH, [('RESERVE', 3)])
    desk.picture('x4-reserve')
    desk.close()


if __name__ == '__main__':
    journey(steps)
