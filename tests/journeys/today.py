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


def gates(program, pictures, office, ref):
    """Who comes out in the next weeks, and what is not ready; the one button opens the window where it is made ready."""
    desk = Desk(program, '--office', office, '--as', ref, pictures=pictures)
    desk.at_day()
    desk.sees('Releases, next 42 days')
    desk.picture('today-releases')
    desk.click(desk.still(desk.button(has='Get ready…: ')))
    desk.sees('To be ready')
    desk.picture('today-get-ready')
    desk.key('Escape')
    desk.alone()
    desk.close()


def ward(program, pictures, office, ref):
    """Who lies on a ward and was seen by nobody: support is offered from the row, and the row goes."""
    desk = Desk(program, '--office', office, '--as', ref, pictures=pictures)
    desk.at_day()
    desk.sees('On the ward, not yet seen')
    desk.picture('today-ward')
    desk.click(desk.still(desk.button(has='Offer support…: ')))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window of the offer')
    desk.picture('today-offer')
    desk.key('Escape')
    desk.alone()
    desk.close()


WORKS = "SELECT s.ref FROM episode e JOIN staff s ON s.id = e.worker WHERE e.service = '{}' AND e.closed_on IS NULL AND e.removed IS NULL AND {} ORDER BY e.id LIMIT 1"
TO_COME = ("EXISTS (SELECT 1 FROM release_date d JOIN custody_stay c ON c.id = d.stay WHERE d.episode = e.id AND d.removed IS NULL AND d.status = 'CONFIRMED'"
           " AND c.released_at IS NULL AND d.day BETWEEN '2026-11-24' AND '2026-12-30')")
NOT_SEEN = ('EXISTS (SELECT 1 FROM admission a WHERE a.episode = e.id AND a.discharged_at IS NULL AND a.removed IS NULL'
            ' AND NOT EXISTS (SELECT 1 FROM ward_offer o WHERE o.admission = a.id))')


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    refs = dict(ask(office, "SELECT name, ref FROM staff WHERE name IN ('Moyo Adeyemi', 'Ruth Holbrook')"))
    worker(program, pictures, office, refs['Moyo Adeyemi'])
    lead(program, pictures, office, refs['Ruth Holbrook'])
    gates(program, pictures, office, ask(office, WORKS.format('TTG', TO_COME))[0][0])
    ward(program, pictures, office, ask(office, WORKS.format('HOS', NOT_SEEN))[0][0])


if __name__ == '__main__':
    journey(steps)
