"""Help asked of a partner: not without an agreement, then asked, asked again, accepted, begun and ended, each by its menu and taken back; and how
closely somebody is worked with, which needs a reason where it becomes less."""
import os
import subprocess

from desk import Desk, ROLE, journey
from records import ask, holds

PARTNER = 'Southwark children’s services'
ASKED = ('SELECT state, asked_on, answered_on, started_on, ended_on FROM onward_referral WHERE removed IS NULL AND person ='
         " (SELECT id FROM person WHERE ref LIKE 'P-000418-%')")
CHASES = "SELECT due_on FROM task WHERE kind = 'ONWARD_CHASE' AND done_on IS NULL AND removed IS NULL AND about_id = (SELECT max(id) FROM onward_referral)"
TODAY = '2026-11-23'


def fill(desk, row, words):
    field = desk.find(ROLE.ROLE_TEXT, has=row)
    desk.put(field, words)


def ask_for_help(desk, office):
    desk.click(desk.still(desk.button(name='Ask…')))
    dialog = desk.find(ROLE.ROLE_FRAME, name='Ask a partner for help')
    fill(desk, 'Agency, where it is not in the list', 'Yardarm Boxing')
    fill(desk, 'What is asked for', 'A mentor, mornings')
    fill(desk, 'What is told about them', 'Likes boxing. Mornings are best.')
    desk.click(desk.button(has='_Ask', within=dialog))
    desk.sees('agree')
    desk.picture('partner-refused')
    holds(desk, office, ASKED, [])
    fill(desk, 'Agency, where it is not in the list', PARTNER)
    desk.click(desk.button(has='_Ask', within=dialog))
    desk.alone()
    holds(desk, office, ASKED, [('ASKED', TODAY, None, None, None)])
    holds(desk, office, CHASES, [('2026-12-07',)])
    desk.picture('partner-asked')


def answer(desk, item, words):
    """By the menu of the row."""
    desk.choose_in_menu(f'More about {PARTNER}', item)
    button = desk.still(desk.button(has='_Write down'))
    desk.put(desk.find(ROLE.ROLE_TEXT, has='What they said'), words)
    desk.click(button)
    desk.alone()


def go_on(desk, office):
    answer(desk, 'Asked again', 'No answer yet')
    holds(desk, office, CHASES, [('2026-12-07',)])
    answer(desk, 'They accepted', 'Jo Lind meets her on Thursday')
    holds(desk, office, ASKED, [('ACCEPTED', TODAY, TODAY, None, None)])
    answer(desk, 'It began', 'They met')
    holds(desk, office, ASKED, [('STARTED', TODAY, TODAY, TODAY, None)])
    holds(desk, office, CHASES, [])
    answer(desk, 'It ended', 'Six mornings, and she boxes on')
    holds(desk, office, ASKED, [('ENDED', TODAY, TODAY, TODAY, TODAY)])
    desk.picture('partner-ended')
    desk.key('ctrl+z')
    holds(desk, office, ASKED, [('STARTED', TODAY, TODAY, TODAY, None)])
    desk.key('ctrl+shift+z')
    holds(desk, office, ASKED, [('ENDED', TODAY, TODAY, TODAY, TODAY)])


TIER = "SELECT tier FROM episode WHERE service = 'SOS' AND person = (SELECT id FROM person WHERE ref LIKE 'P-000418-%')"


def work_closely(desk, office):
    """Less so with a reason, and taken back."""
    desk.click(desk.still(desk.button(has='SOS core casework: All…')))
    desk.click(desk.still(desk.button(has='How closely…')))
    desk.choose_in_row('How closely from now on', 'Step-down')
    desk.click(desk.button(has='_Keep'))
    desk.sees('why they are seen less often')
    desk.picture('tier-refused')
    holds(desk, office, TIER, [('T2',)])
    desk.put(desk.find(ROLE.ROLE_TEXT, has='Why, where it is less often'), 'Settled at college, she asks for less')
    desk.click(desk.button(has='_Keep'))
    holds(desk, office, TIER, [('T3',)])
    desk.gone(has='_Keep')
    desk.key('Escape')
    desk.alone()
    desk.sees('any contact')
    desk.key('ctrl+z')
    holds(desk, office, TIER, [('T2',)])


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    ref = ask(office, "SELECT ref FROM staff WHERE name LIKE 'Moyo%'")[0][0]
    desk = Desk(program, '--office', office, '--as', ref, pictures=pictures)
    desk.open_person('zoe', 'Zoë')
    ask_for_help(desk, office)
    go_on(desk, office)
    work_closely(desk, office)
    desk.close()


if __name__ == '__main__':
    journey(steps)
