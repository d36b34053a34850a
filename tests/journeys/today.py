"""The morning of a caseworker: what is due and why, a step ticked off and taken back, the one button that leads to where it is done. Then of
whoever leads: the load of the team, and a visit of high risk approved."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds

DONE = "SELECT done_on IS NOT NULL FROM task WHERE words = 'Send the college form'"
NOT_APPROVED = "SELECT count(*) FROM visit_plan WHERE risk = 'HIGH' AND approved_by IS NULL AND state = 'PLANNED'"


def worker(program, pictures, office, ref):
    desk = Desk(program, '--office', office, '--as', ref, pictures=pictures)
    desk.find(has='Next: Zoë O’Neill-Brennan at 14:30.', patience=30)
    desk.sees('Send the college form')
    desk.picture('today')
    desk.click(desk.button(has='Done: Semhar Tesfamariam'))
    holds(desk, office, DONE, [(1,)])
    desk.gone(has='Send the college form')
    desk.key('ctrl+z')
    holds(desk, office, DONE, [(0,)])
    desk.sees('Send the college form')
    # The one button of a row leads to where it is done, and Alt+Home back.
    desk.click(desk.button(has='Log a try: '))
    desk.find(role=ROLE.ROLE_HEADING, has='Adébáyọ̀')
    desk.key('alt+Home')
    desk.sees('Next: Zoë')
    desk.close()


def lead(program, pictures, office, ref):
    desk = Desk(program, '--office', office, '--as', ref, pictures=pictures)
    desk.at_day()
    desk.key('ctrl+t')
    desk.sees('For your decision')
    desk.sees('Moyo Adeyemi')
    desk.picture('team')
    desk.click(desk.button(has='Approve: Visit of high risk'))
    holds(desk, office, NOT_APPROVED, [(0,)])
    desk.gone(has='Approve: Visit of high risk')
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    refs = dict(ask(office, "SELECT name, ref FROM staff WHERE name IN ('Moyo Adeyemi', 'Ruth Holbrook')"))
    worker(program, pictures, office, refs['Moyo Adeyemi'])
    lead(program, pictures, office, refs['Ruth Holbrook'])


if __name__ == '__main__':
    journey(steps)
