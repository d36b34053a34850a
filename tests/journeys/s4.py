"""S4: a release is brought forward. What moves is shown before it is taken: the day at the gate, the first hours and weeks, what is not ready, that no
other visit is possible, that the worker is away. Taken back whole; moved once more; and on the day itself they come out."""
import os
import subprocess

from desk import Desk, journey
from records import ask, holds
from s7 import choose, write

WHO = "(SELECT id FROM person WHERE ref LIKE 'P-000640-%')"
EPISODE = f"(SELECT id FROM episode WHERE person = {WHO} AND service = 'TTG')"
GATE = f"SELECT due_on FROM task WHERE person = {WHO} AND kind = 'TTG_GATE' AND done_on IS NULL AND removed IS NULL"
STANDS = f"SELECT day FROM release_date WHERE episode = {EPISODE} AND kind = 'CONDITIONAL' AND status = 'CONFIRMED' AND removed IS NULL"


def open_tasks(kind):
    return f"SELECT count(*) FROM task WHERE person = {WHO} AND kind = '{kind}' AND done_on IS NULL AND removed IS NULL"


def begin(desk):
    desk.open_person('P-000640', 'Wójcik')
    desk.sees('Ready for release')


def tell(desk, day, moves, picture):
    desk.click(desk.still(desk.button(has='All…')))
    desk.sees('Dates told')
    desk.click(desk.still(desk.button(has='Release date…')))
    desk.sees('What date')
    write(desk, 'Date', day)
    desk.key('Tab')
    for words in moves:
        desk.sees(words)
    desk.picture(picture)
    desk.click(desk.still(desk.button(has='_Take it over')))
    desk.gone(has='What date')
    desk.focus()
    desk.key('Escape')
    desk.alone()


def brought_forward(desk, office):
    begin(desk)
    desk.picture('s4-before')
    holds(desk, office, GATE, [('2027-01-20',)])
    tell(desk, '2 December 2026', ['followed by this one', 'no other is possible', 'from 20 Jan 2027 to 2 Dec', 'Benefits appointment', 'is away on 2 Dec',
                                   'that day is past'], 's4-moves')
    desk.sees('2 Dec, in 9 days, confirmed')
    desk.picture('s4-after')
    holds(desk, office, STANDS, [('2026-12-02',)])
    holds(desk, office, GATE, [('2026-12-02',)])
    holds(desk, office, f'SELECT count(*) FROM release_date WHERE episode = {EPISODE} AND removed IS NULL', [(5,)])
    for kind in 'RELEASE_CHANGED', 'RELEASE_COVER', 'RELEASE_LETTER':
        holds(desk, office, open_tasks(kind), [(1,)])
    desk.key('ctrl+z')
    holds(desk, office, STANDS, [('2027-01-20',)])
    holds(desk, office, GATE, [('2027-01-20',)])
    holds(desk, office, open_tasks('RELEASE_COVER'), [(0,)])
    desk.key('ctrl+shift+z')
    holds(desk, office, GATE, [('2026-12-02',)])


def back_again(desk, office):
    desk.sees('2 Dec, in 9 days, confirmed')
    tell(desk, '16 December 2026', ['from 2 Dec to 16 Dec'], 's4-moves-again')
    desk.sees('16 Dec, in 23 days, confirmed')
    holds(desk, office, GATE, [('2026-12-16',)])
    holds(desk, office, open_tasks('RELEASE_COVER'), [(0,)])
    holds(desk, office, open_tasks('RELEASE_CHANGED'), [(1,)])
    desk.close()


def out(desk, office):
    begin(desk)
    desk.click(desk.still(desk.button(has='They are out…')))
    desk.sees('Who met them')
    choose(desk, 'Who met them', 'Us')
    desk.sees('Day 1: speak with them.')
    desk.sees('where they went')
    desk.picture('s4-out')
    desk.click(desk.still(desk.button(has='_Write down')))
    desk.alone()
    desk.sees('16 Dec, 0 days ago')
    holds(desk, office, GATE, [])
    holds(desk, office, f"SELECT due_on FROM task WHERE person = {WHO} AND kind IN ('TTG_DAY1', 'TTG_72H') AND done_on IS NULL ORDER BY due_on",
          [('2026-12-17',), ('2026-12-19',)])
    holds(desk, office, open_tasks('RELEASE_GAPS'), [(1,)])
    desk.picture('s4-day-one')
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (moyo,), = ask(office, "SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    desk = Desk(program, '--office', office, '--as', moyo, pictures=pictures)
    brought_forward(desk, office)
    back_again(desk, office)
    out(Desk(program, '--office', office, '--as', moyo, pictures=pictures, now='2026-12-16T11:20:00Z'), office)


if __name__ == '__main__':
    journey(steps)
