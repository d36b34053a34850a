"""S9 with somebody of a partner, by keys: their check lapses before the day of a workshop of two halves, and both halves are unconfirmed at once;
nobody is exchanged. The ways there are stand beside it, what follows is shown before it is taken; their other trainer is asked, accepts, and the
school is told anew: both letters and the calendar follow."""
import os
import re
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds
from ics import save

SESSION = ("(SELECT s.id FROM session s JOIN programme_run r ON r.id = s.run JOIN programme p ON p.id = r.programme "
           "WHERE p.code = 'BRAVE' AND s.day = '2026-11-26' AND s.removed IS NULL)")
HALVES = f"SELECT status FROM segment WHERE session = {SESSION} AND removed IS NULL ORDER BY number"
THEIRS = (f"SELECT t.name FROM segment_staff f JOIN segment g ON g.id = f.segment JOIN staff t ON t.id = f.staff WHERE g.session = {SESSION} "
          "AND g.number = 2 AND f.removed IS NULL")
STATUS = f"SELECT status FROM session WHERE id = {SESSION}"
RUN = f"SELECT ref FROM programme_run WHERE id = (SELECT run FROM session WHERE id = {SESSION})"
BRAVE = 'BRAVE at Northgate FE College'
LETTERS = ('L5', 'assurance')


def window(desk, what):
    desk.wait(lambda: len(desk.windows()) > 1, what)
    desk.focus()


def at_term(desk):
    desk.key('alt+3')
    desk.sees('Autumn 2026')
    desk.sees('Northgate FE College')


def to_row(desk, way):
    """By keys: down what is not yet right to the row of the booking, then right to that way of it."""
    desk.key('ctrl+g')
    button = desk.still(desk.button(has=f'{way}: {BRAVE}'))
    row = button.parent.parent

    def there():
        if row.getState().contains(ROLE.STATE_FOCUSED):
            return True
        desk.key('Down')
        return False
    desk.wait(there, f'the cursor on the row of {BRAVE}')
    desk.reach(button, way, 'Right')


def they_accept(desk, office):
    to_row(desk, 'They accept')
    window(desk, 'the window with the ways')
    desk.sees('Write down that they have accepted')
    desk.key('Return')
    desk.alone()
    holds(desk, office, HALVES, [('ACCEPTED',), ('ACCEPTED',)])


def name_theirs(desk, office):
    """They have said who comes: of theirs alone."""
    to_row(desk, 'Send Priya')
    window(desk, 'the window with the ways')
    assert desk.absent(has='Farida')
    desk.key('Return')
    desk.alone()
    holds(desk, office, THEIRS, [('Priya Sandhu-Wells',)])
    holds(desk, office, HALVES, [('ACCEPTED',), ('ACCEPTED',)])


def confirm(desk, office):
    """On the page of the run, which the row of what is not yet right opens: the school has confirmed it."""
    to_row(desk, 'Open the run')
    desk.find(role=ROLE.ROLE_HEADING, has=BRAVE)
    desk.reach(desk.still(desk.button(has='It is confirmed')), 'It is confirmed', 'Tab')
    holds(desk, office, STATUS, [('CONFIRMED',)])


def calendar(desk, name):
    text = save(desk, name).replace(b'\r\n ', b'').decode()
    return int(re.search(r'^SEQUENCE:(\d+)', text, re.M).group(1)), re.search(r'^UID:(.*)$', text, re.M).group(1)


def tell_school(program, office, lead):
    """The two letters as they go out, from the command line: what the school has in its hands."""
    (run,), = ask(office, RUN)
    texts = []
    for kind in LETTERS:
        paper = os.path.join(os.environ['TMPDIR'], f'{kind}.pdf')
        subprocess.run([program, '--office', office, '--as', lead, '--paper', kind, '--for', run, '--output', paper], check=True)
        texts.append(subprocess.run(['pdftotext', '-layout', paper, '-'], check=True, capture_output=True, text=True).stdout)
    return texts


def lapse(desk, office):
    """Their certificate ends the day before: asked for in who delivers, by their record."""
    desk.key('alt+5')
    desk.sees('Marcia Delgado-Reeve')
    desk.key('ctrl+f')
    desk.type('priya')
    desk.key('Return')
    desk.find(role=ROLE.ROLE_HEADING, has='Priya Sandhu-Wells')
    desk.choose_in_menu('More about: DBS certificate', 'Change…')
    window(desk, 'the window of the check')
    desk.put(desk.find(role=ROLE.ROLE_TEXT, name='Last valid day'), '25 Nov 2026')
    desk.picture('s9half-lapse')
    desk.click(desk.button(has='_Keep'))
    desk.alone()
    desk.sees('1 booking at risk')
    desk.picture('s9half-at-risk')
    # The whole booking is unconfirmed, their half is asked anew; nobody is exchanged.
    holds(desk, office, STATUS, [('PLANNED',)])
    holds(desk, office, HALVES, [('ACCEPTED',), ('ASKED',)])
    holds(desk, office, THEIRS, [('Priya Sandhu-Wells',)])


def mend(desk, office):
    desk.sees('Priya cannot come')
    desk.sees('Part 2 has not been accepted.')
    desk.picture('s9half-not-right')
    to_row(desk, 'Send Matthias')
    window(desk, 'the window with the ways')
    desk.sees('Send Matthias instead of Priya')
    desk.sees('What follows')
    desk.picture('s9half-ways')
    desk.key('Return')
    desk.alone()
    holds(desk, office, THEIRS, [('Matthias Oyelaran',)])
    desk.gone(has='Priya cannot come')


def first_day(desk, office):
    at_term(desk)
    they_accept(desk, office)
    name_theirs(desk, office)
    confirm(desk, office)
    desk.picture('s9half-confirmed')


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    first_day(desk, office)
    before, uid = calendar(desk, 'before.ics')
    desk.close()
    assert all('Priya Sandhu-Wells' in text for text in tell_school(program, office, lead))

    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    lapse(desk, office)
    at_term(desk)
    mend(desk, office)
    they_accept(desk, office)
    confirm(desk, office)
    assert calendar(desk, 'after.ics')[1] == uid
    assert calendar(desk, 'later.ics')[0] > before
    desk.choose_in_menu('Papers', 'Letter of assurance')
    desk.sees('Version 2.')
    desk.picture('s9half-assurance')
    desk.key('Escape')
    desk.alone()
    desk.close()
    for text in tell_school(program, office, lead):
        assert 'Matthias Oyelaran' in text and 'Priya' not in text, text
    assert ask(office, "SELECT kind, version FROM school_notice ORDER BY kind, version") == [('ASSURES', 1), ('ASSURES', 2), ('CONFIRMS', 1), ('CONFIRMS', 2)]


if __name__ == '__main__':
    journey(steps)
