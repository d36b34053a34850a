"""The calendar of a run, saved from its page: another program's parser reads it and gives back what it read; a session that is cancelled meanwhile
comes out under its own name with the next number, so that whoever takes both files has each session once."""
import os
import subprocess
import sys

from desk import ROLE, Desk, journey
from records import ask

try:
    from icalendar import Calendar
except ImportError:
    sys.exit(77)

RUN = ("SELECT r.%s FROM programme_run r JOIN school h ON h.id = r.school WHERE h.name = 'Meridian Park Academy' AND r.name LIKE '%%Autumn%%' "
       "AND r.removed IS NULL")


def save(desk, name):
    path = os.path.join(os.environ['TMPDIR'], name)
    desk.choose_in_menu('Papers', 'Calendar of this run')
    desk.wait(lambda: len(desk.windows()) > 1, 'the file dialog')
    desk.focus()
    desk.key('ctrl+a')
    desk.type(path)
    desk.key('Return')
    desk.wait(lambda: os.path.exists(path) and os.path.getsize(path) > 0, path)
    desk.alone()
    with open(path, 'rb') as file:
        return file.read()


def unfold(text):
    return sorted(text.replace(b'\r\n ', b'').strip().split(b'\r\n'))


def read(text):
    """What the other program has of it: unchanged when it writes it again."""
    calendar = Calendar.from_ical(text)
    assert unfold(calendar.to_ical()) == unfold(text), set(unfold(text)) ^ set(unfold(calendar.to_ical()))
    return {str(event['UID']): event for event in calendar.walk('VEVENT')}


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    (sessions,), = ask(office, f"SELECT count(*) FROM session WHERE removed IS NULL AND day IS NOT NULL AND run = ({RUN % 'id'})")
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_day()
    desk.key('alt+3')
    desk.sees('Autumn 2026')
    desk.sees('Meridian Park Academy')
    desk.key('ctrl+g', 'shift+Tab', 'ctrl+Home', 'Down', 'Return')
    desk.button('Nominate…')
    before = read(save(desk, 'before.ics'))
    assert len(before) == sessions, (len(before), sessions)
    pupils = [name for name, in ask(office, "SELECT full_name FROM person")]
    for event in before.values():
        assert event['CLASS'] == 'PRIVATE' and str(event['DTSTART'].dt.tzinfo) == 'Europe/London', event
        assert not any(name in event.to_ical().decode() for name in pupils)
    desk.picture('ics-run')

    # One of them is cancelled in the term.
    desk.key('alt+Left')
    desk.sees('Autumn 2026')
    desk.key('ctrl+g', 'shift+Tab', 'ctrl+Home', 'Down', 'End', 'Left', 'Left', 'm')
    desk.reach(desk.find(role=ROLE.ROLE_MENU_ITEM, name='Cancel it…'), 'Cancel it…')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks why')
    desk.focus()
    desk.click(desk.button(has='Cancel It'))
    desk.wait(lambda: ask(office, f"SELECT count(*) FROM session WHERE status = 'CANCELLED' AND number = 11 AND run = ({RUN % 'id'})") == [(1,)],
              'the session to be cancelled')
    desk.sees('End the run with 12 sessions')
    desk.key('Escape')
    desk.alone()
    desk.key('ctrl+Home', 'Down', 'Return')
    desk.button('Nominate…')
    after = read(save(desk, 'after.ics'))
    assert set(after) == set(before)
    changed = [uid for uid in before if before[uid]['SEQUENCE'] != after[uid]['SEQUENCE']]
    assert len(changed) == 1, changed
    uid = changed[0]
    assert int(after[uid]['SEQUENCE']) == int(before[uid]['SEQUENCE']) + 1 and after[uid]['STATUS'] == 'CANCELLED', after[uid]
    desk.close()


if __name__ == '__main__':
    journey(steps)
