"""A term planned from nothing, by keys alone: two runs are added to a spring term that has none, the program proposes days, rooms and people, what it
proposes is accepted, and the term plan comes out. All of it in less than two minutes at the desk."""
import os
import subprocess
import time

from desk import ROLE, Desk, journey
from records import ask, holds

SPRING = ("SELECT count(*), count(s.day) FROM session s JOIN programme_run r ON r.id = s.run WHERE r.begins_on = '2027-01-04' AND s.removed IS NULL "
          "AND r.removed IS NULL AND s.day BETWEEN '2027-01-04' AND '2027-03-25'")


def add_run(desk, programme, school):
    desk.key('Insert')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window for a run')
    desk.focus()
    desk.find(name='New Run')
    desk.choose_in_row('Programme', programme)
    desk.choose_in_row('School', school)
    desk.picture(f'termplan-{school.split()[0].lower()}')
    desk.key('alt+a')
    desk.alone()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    begun = time.monotonic()
    desk.key('alt+3')
    desk.sees('Autumn 2026')
    desk.key('alt+Page_Down')
    desk.sees('Spring 2027')
    desk.picture('termplan-nothing')
    add_run(desk, 'Expect Respect group', 'Larkfield Girls’ School')
    add_run(desk, 'SOS+ extended group', 'Arden Road School')
    desk.key('ctrl+shift+p')
    accept = desk.button(has='Accept…', patience=60)
    desk.picture('termplan-proposed')
    desk.reach(accept, 'Accept', 'Tab')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that lists what is proposed')
    desk.focus()
    desk.picture('termplan-accept')
    desk.key('alt+a')
    desk.alone()
    holds(desk, office, SPRING, [(14, 14)])
    desk.key('ctrl+p')
    desk.wait(lambda: len(desk.windows()) > 1, 'the plan to be shown')
    desk.focus()
    desk.sees('Spring 2027')
    desk.picture('termplan-plan')
    took = time.monotonic() - begun
    print(f'from nothing to the plan in {took:.0f} s at the desk')
    desk.key('Escape')
    desk.alone()
    desk.close()


if __name__ == '__main__':
    journey(steps)
