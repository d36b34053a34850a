"""Three days before a workshop of two halves the partner falls away: the booking as a whole is not right, and there are three choices. One half is
given, agreed to in writing; it counts as half."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask


NORTHGATE = ("FROM session s JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme JOIN segment g ON g.session = s.id "
             "WHERE p.code = 'BRAVE' AND s.day = '2026-11-26' AND g.number = 2 AND s.removed IS NULL")
OVERRIDE = "SELECT o.agreed_by FROM planning_override o JOIN session s ON s.id = o.session WHERE o.rule = 'C9' AND o.removed IS NULL AND s.day = '2026-11-26'"


def mend(desk, way):
    """By the button of that way beside what is not right."""
    desk.click(desk.still(desk.button(has=f'{way}: BRAVE at Northgate FE College')))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window with the ways')
    desk.focus()


def choose(desk, words):
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name=words))


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name='Schools'))
    desk.sees('Autumn 2026')

    # The partner rings: they do not come.
    mend(desk, 'They accept')
    desk.sees('Write down that they have accepted')
    choose(desk, 'Write down that they do not come')
    desk.picture('x1-they-ring')
    desk.click(desk.button(has='Do It'))
    desk.alone()
    desk.wait(lambda: ask(office, f'SELECT g.status {NORTHGATE}') == [('DECLINED',)], 'the half to be declined')
    desk.sees('Part 2 has fallen away')

    # Both halves another day, or one half; nothing is moved by that.
    mend(desk, 'One half only…')
    desk.sees('Hold one half only: the school agrees in writing')
    desk.sees('Send Priya')
    desk.absent(name='Write down that they have accepted')
    desk.picture('x1-three-choices')
    choose(desk, 'Hold one half only: the school agrees in writing')
    desk.put(desk.find(role=ROLE.ROLE_TEXT, name='Why'), 'The college wants our half all the same')
    desk.put(desk.find(role=ROLE.ROLE_TEXT, has='agreed'), 'Ms Achebe, by email on 23 November')
    desk.picture('x1-one-half')
    desk.click(desk.button(has='Do It'))
    desk.alone()
    desk.wait(lambda: ask(office, OVERRIDE) == [('Ms Achebe, by email on 23 November',)], 'what was agreed to be kept')
    desk.gone(has='Part 2 has fallen away')
    assert ask(office, f'SELECT s.day, s.status {NORTHGATE}') == [('2026-11-26', 'PLANNED')]
    desk.picture('x1-planned-as-half')
    desk.close()


if __name__ == '__main__':
    journey(steps)
