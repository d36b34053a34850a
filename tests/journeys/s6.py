"""A school cancels a session of thirteen: why is asked, the ways there are are offered with what follows, and the session that is held another day
stays the same one. Then one is taken in hand: every week says yes or why not."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask


SESSION = ("SELECT s.%s FROM session s JOIN programme_run r ON r.id = s.run JOIN school h ON h.id = r.school "
           "WHERE h.name = 'Meridian Park Academy' AND r.name LIKE '%%Autumn%%' AND s.number = 11 AND s.removed IS NULL")


def go_to_eleven(desk):
    """From wherever the cursor is in the term: the second run, the week after this one."""
    desk.key('ctrl+Home', 'Down', 'End', 'Left', 'Left')


def cancel(desk, office):
    go_to_eleven(desk)
    desk.key('m')
    desk.reach(desk.find(role=ROLE.ROLE_MENU_ITEM, name='Cancel it…'), 'Cancel it…')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks why')
    desk.focus()
    desk.sees('LiVVE 11 at Meridian Park Academy, Tue 1 Dec 10:50')
    desk.picture('s6-why')
    desk.click(desk.button(has='Cancel It'))
    desk.wait(lambda: ask(office, SESSION % 'status') == [('CANCELLED',)], 'the session to be cancelled')


def hold_another_day(desk, office):
    desk.sees('End the run with 12 sessions')
    desk.focus()
    desk.sees('Session 11 is on')
    desk.picture('s6-ways')
    desk.click(desk.button(has='Do It'))
    desk.alone()
    desk.wait(lambda: ask(office, SESSION % 'status') == [('CATCH_UP',)], 'the session to have another day')
    assert ask(office, SESSION % 'moved_from') == [('2026-12-01',)]
    assert ask(office, SESSION % 'school_confirmed_on') == [(None,)]
    desk.picture('s6-mended')
    desk.key('ctrl+z')
    desk.wait(lambda: ask(office, SESSION % 'status') == [('CANCELLED',)], 'it to be cancelled still')
    desk.sees('It was cancelled, and is held on no other day yet.')
    desk.key('ctrl+z')
    desk.wait(lambda: ask(office, SESSION % 'day') == [('2026-12-01',)], 'it to be as it was')
    desk.gone(has='It was cancelled, and is held on no other day yet.')


def take_in_hand(desk):
    desk.key('ctrl+Home', 'Down', 'End', 'space')
    desk.sees('Tue 15 Dec 10:50')
    desk.picture('s6-held')
    desk.key('Home')
    desk.sees('That day is over.')
    desk.key('Escape')
    desk.gone(has='That day is over.')


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    desk.click(desk.find(role=ROLE.ROLE_LABEL, name='Schools'))
    desk.sees('Autumn 2026')
    desk.sees('Meridian Park Academy')
    desk.picture('s6-term')
    desk.key('ctrl+g', 'shift+Tab')
    cancel(desk, office)
    hold_another_day(desk, office)
    take_in_hand(desk)
    desk.close()


if __name__ == '__main__':
    journey(steps)
