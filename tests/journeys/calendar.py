"""The calendar of a borough through its page: a file of another program is looked at before it is taken (what is new, what is refused), a day on which a
session lies says so, and one undo takes all of it back."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds

EVENTS = [('INSET day', '20261126', '20261127', 'a'), ('Christmas holiday', '20261221', '20270102', 'b'), ('Governors meet', '20261130', '20261201', 'c')]
DAYS = "SELECT count(*) FROM calendar_day WHERE removed IS NULL"


def write(path):
    lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody else//EN']
    for title, first, after, uid in EVENTS:
        lines += ['BEGIN:VEVENT', f'UID:{uid}@elsewhere', f'SUMMARY:{title}', f'DTSTART;VALUE=DATE:{first}', f'DTEND;VALUE=DATE:{after}', 'END:VEVENT']
    with open(path, 'w', newline='') as out:
        out.write('\r\n'.join(lines + ['BEGIN:VEVENT', 'SUMMARY:No day at all', 'END:VEVENT', 'END:VCALENDAR', '']))


def steps(program, pictures):
    office, file = (os.path.join(os.environ['TMPDIR'], name) for name in ('office.sos', 'term-dates.ics'))
    subprocess.run([program, '--new-demo', office], check=True)
    write(file)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    before = ask(office, DAYS)
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()
    desk.key('alt+3')
    desk.sees('Autumn 2026')
    desk.click(desk.button('Calendar'))
    desk.find(role=ROLE.ROLE_HEADING, has='2026')
    desk.picture('calendar-year')
    desk.key('ctrl+i')
    desk.wait(lambda: len(desk.windows()) > 1, 'the file dialog')
    desk.focus()
    desk.key('ctrl+l')
    desk.type(file)
    desk.key('Return')
    # What the file says, before any of it is so: two days, one nobody can read, one that says not what it is; and a session lies on the first.
    desk.sees('2 new · 2 refused', patience=60)
    desk.focus()
    desk.sees('It has no day that can be read.')
    desk.sees('Its title does not say what kind of day it is.')
    desk.sees('26 Nov')
    desk.picture('calendar-preview')
    desk.key('alt+t')
    desk.alone()
    holds(desk, office, DAYS, [(before[0][0] + 2,)])
    desk.sees('Calendar file taken')
    desk.picture('calendar-taken')
    # The term says what is not right now; taken back, the days are as they were.
    desk.click(desk.button('Term'))
    desk.sees('LiVVE 11 at Northmere School')
    desk.picture('calendar-term')
    desk.key('ctrl+z')
    holds(desk, office, DAYS, before)
    desk.gone(has='LiVVE 11 at Northmere School')
    desk.close()


if __name__ == '__main__':
    journey(steps)
