"""The office: whoever leads chooses a limit, which the team's page goes by; a professional is added; a step is added to a service, shown
with what it makes before it is taken, and is a task of those it is for; a place is ended and offered no more. Taken back."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds

GOALS = "SELECT coalesce((SELECT value FROM setting WHERE name = 'plan-goals' AND removed IS NULL), '')"
NAMED = "SELECT count(*) FROM professional WHERE name = 'Tunde Ashworth' AND removed IS NULL"
STEP = "SELECT count(*) FROM service_step WHERE words = 'Ring the family' AND removed IS NULL"
TASKS = "SELECT count(*) > 0 FROM task WHERE words = 'Ring the family' AND done_on IS NULL AND removed IS NULL"
SITE = "SELECT count(*) FROM site s JOIN code c ON c.list = 'site' AND c.code = s.code WHERE s.name = 'HMP Send' AND s.ended_on IS NOT NULL"


def part(desk, name):
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name=name, within=desk.find(role=ROLE.ROLE_LIST, name='Parts of the office')))
    desk.find(role=ROLE.ROLE_HEADING, name=name)


def find(desk, words):
    """In the list, then Enter: the window of the first."""
    desk.key('ctrl+f', 'ctrl+a')
    desk.type(words)
    desk.key('Return')
    desk.wait(lambda: len(desk.windows()) > 1, f'the window of {words}')
    desk.focus()


def number(desk, office):
    find(desk, 'goals of a plan')
    desk.key('ctrl+a')
    desk.type('7')
    desk.sees('It holds from the next step on')
    desk.picture('number')
    desk.key('Return')
    holds(desk, office, GOALS, [('7',)])
    desk.alone()
    desk.sees('Built in: 5')


def professional(desk, office):
    part(desk, 'Professionals')
    desk.key('Insert')
    desk.wait(lambda: len(desk.windows()) > 1, 'the form')
    desk.focus()
    desk.type('Tunde Ashworth')
    desk.key('Return')
    holds(desk, office, NAMED, [(1,)])
    desk.alone()
    desk.sees('Tunde Ashworth')
    desk.picture('professionals')


def step(desk, office):
    part(desk, 'Steps')
    desk.key('Insert')
    desk.wait(lambda: len(desk.windows()) > 1, 'the form of a step')
    desk.focus()
    desk.choose_in_row('Service', 'Hospital trauma team')
    desk.choose_in_row('Counted from', 'Referral')
    desk.put(desk.find(role=ROLE.ROLE_TEXT, has='What is to do'), 'Ring the family')
    days = desk.find(role=ROLE.ROLE_TEXT, has='Days after')
    desk.put(days, '10')
    desk.sees('What stays')
    desk.picture('step')
    desk.click(desk.button(has='Add', within=desk.find(role=ROLE.ROLE_FRAME, name='New step')))
    holds(desk, office, STEP, [(1,)])
    holds(desk, office, TASKS, [(1,)])
    desk.alone()
    part(desk, 'Steps')
    desk.key('ctrl+z')
    holds(desk, office, STEP, [(0,)])
    holds(desk, office, TASKS, [(0,)])


def site(desk, office):
    part(desk, 'Prisons and hospitals')
    desk.key('ctrl+f')
    desk.type('hmp send')
    desk.sees('HMP Send')
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name='HMP Send'))
    desk.key('ctrl+e')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window of the last day')
    desk.focus()
    desk.picture('site-ends')
    desk.click(desk.button(has='Write it down', within=desk.find(role=ROLE.ROLE_FRAME, name='Last day')))
    holds(desk, office, SITE, [(1,)])
    desk.alone()
    part(desk, 'Agencies')  # out of the field of words, where Ctrl+Z is of what was typed
    desk.key('ctrl+z')
    holds(desk, office, SITE, [(0,)])


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    refs = dict(ask(office, 'SELECT name, ref FROM staff'))
    desk = Desk(program, '--office', office, '--as', refs['Ruth Holbrook'], pictures=pictures)
    desk.at_day()
    desk.key('alt+9')
    desk.sees('Goals of a plan, at most')
    desk.picture('settings')
    number(desk, office)
    professional(desk, office)
    step(desk, office)
    site(desk, office)
    desk.close()


if __name__ == '__main__':
    journey(steps)
