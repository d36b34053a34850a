"""S1, somebody referred twice, spelt differently: found while it is typed, saved all the same, joined by somebody who says why, and whole again
after undo; twins stay two and are not asked about again; whoever is not sure asks the lead, who finds both records."""
import os
import subprocess
import time

import pyatspi

from desk import Desk, ROLE, journey
from records import ask

REASON = 'Same phone, and his mother says both spellings'


class Office:
    def __init__(self, desk, path):
        self.desk, self.path = desk, path

    def ask(self, sql):
        return ask(self.path, sql)

    def holds(self, sql, rows):
        self.desk.wait(lambda: self.ask(sql) == rows, f'{rows} for {sql}')


def checked(node):
    return node.getState().contains(pyatspi.STATE_CHECKED)


def focused(desk, name):
    return any(node.getState().contains(pyatspi.STATE_FOCUSED) for node in desk.all(name=name))


def enter(desk, name, born, phone):
    desk.key('ctrl+n')
    desk.find(has='Who is it?')
    desk.type(name)
    desk.key('Tab')
    desk.type(born)
    if phone:
        desk.key('Tab', 'Tab')
        desk.type(phone)


HELD = "(SELECT id FROM person WHERE full_name = 'محمد الأحمد')"
REFERRED = f"SELECT service FROM referral WHERE person = {HELD} AND removed IS NULL ORDER BY id"

JOINED = f"SELECT count (*) FROM joining WHERE person = {HELD} AND removed IS NULL"


def refer(desk, office, born, service, pictures):
    """New referral: who it is stands there while it is typed, entering somebody new is not barred, and the referral comes to the one who is held."""
    desk.key('ctrl+shift+n')
    desk.sees('New referral: who is it?')
    desk.find(has='Who is it?')
    desk.type('Muhamed Al Ahmed')
    desk.key('Tab')
    desk.type(born)
    desk.key('Tab', 'Tab')
    desk.type('07700900142')
    desk.sees('Very likely the same')
    assert desk.enabled(desk.button(has='New record'))
    if pictures:
        desk.sees('Day and month swapped')
        desk.picture('s1-referral-found')
    desk.click(desk.button(has='Same person'))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window of the referral')
    desk.focus()
    desk.choose_in_row('Service wanted', service)
    if pictures:
        desk.picture('s1-referral')
    desk.click(desk.still(desk.button(has='Enter')))
    desk.alone()
    desk.focus()
    desk.sees('The way of this referral')


def referred_again(desk, office):
    """Nothing that is held is written over: the day that came this time is kept beside it, and a second referral stands beside the first."""
    refer(desk, office, '03/11/2009', 'Expect Respect', True)
    office.holds(REFERRED, [('EXR',)])
    office.holds(f"SELECT k.birth_date, o.birth_date FROM joining j JOIN person k ON k.id = j.person JOIN person o ON o.id = j.other_person "
                 f"WHERE j.removed IS NULL AND k.id = {HELD}", [('2009-03-11', '2009-11-03')])
    desk.picture('s1-referral-attached')
    refer(desk, office, '11/03/2009', 'Children', False)
    desk.wait(lambda: len(office.ask(REFERRED)) == 2, 'two referrals of one person')
    desk.sees('Other referrals of theirs')
    desk.picture('s1-referrals-beside')
    # Step by step all of it is taken back: nothing of either referral is left, nor of the record that came with it.
    for _ in range(6):
        if office.ask(REFERRED) or office.ask(JOINED) != [(0,)]:
            before = office.ask('SELECT max (seq) FROM audit')
            desk.key('ctrl+z')
            desk.wait(lambda: office.ask('SELECT max (seq) FROM audit') != before, 'a step to be taken back')
    office.holds(REFERRED, [])
    office.holds(JOINED, [(0,)])
    office.holds("SELECT count (*) FROM person WHERE full_name = 'Muhamed Al Ahmed' AND removed IS NULL", [(0,)])


def come_again(desk, office):
    """A new record is made in spite of the likeness; then the two are joined, and undone."""
    enter(desk, 'Muhamed Al Ahmed', '03/11/2009', '07700900142')
    desk.sees('Very likely the same')
    desk.sees('Day and month swapped')
    desk.picture('s1-found')
    desk.click(desk.button(has='New record'))
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks whether they are one')
    desk.focus()
    desk.picture('s1-asked')
    desk.click(desk.button(has='ake the record'))
    desk.alone()
    office.holds("SELECT count (*) FROM person WHERE full_name = 'Muhamed Al Ahmed' AND removed IS NULL", [(1,)])
    desk.click(desk.button('Held twice? Look at both records', patience=30))
    desk.sees('asked')
    desk.picture('s1-pairs')
    desk.click(desk.button(has='Compare'))
    desk.sees('Which record goes on?')
    desk.picture('s1-pair')
    # Which of two days of birth holds is chosen with the arrow keys; the one that was there holds until somebody does.
    assert desk.enabled(desk.button(has='Same person: join them'))
    held, new = desk.button('Born: 11 March 2009'), desk.button('Born: 3 November 2009')
    assert checked(held) and not checked(new)
    for _ in range(14):
        if focused(desk, 'Born: 11 March 2009'):
            break
        desk.key('Tab')
        time.sleep(0.1)
    desk.key('Right')
    desk.wait(lambda: checked(new) and not checked(held), 'the other day of birth to be chosen')
    desk.picture('s1-chosen')
    desk.key('Left')
    desk.wait(lambda: checked(held) and not checked(new), 'the first to be chosen again')
    desk.key('ctrl+Return')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks why')
    desk.focus()
    desk.picture('s1-why')
    desk.type(REASON)
    desk.key('Return')
    desk.alone()
    joined = ("SELECT k.ref, k.birth_date, o.birth_date, j.reason FROM joining j JOIN person k ON k.id = j.person "
              "JOIN person o ON o.id = j.other_person WHERE o.merged_into = k.id AND j.removed IS NULL")
    desk.wait(lambda: len(office.ask(joined)) == 1, 'the two to be one')
    (ref, kept, other, reason), = office.ask(joined)
    assert (kept, other, reason) == ('2009-03-11', '2009-11-03', REASON), (ref, kept, other, reason)
    desk.find(role=ROLE.ROLE_HEADING, has='محمد')
    desk.key('alt+d')
    desk.sees('Records joined with this one')
    desk.picture('s1-joined')
    desk.key('alt+h')
    desk.sees('Records joined')
    desk.picture('s1-history')
    desk.key('ctrl+z')
    desk.wait(lambda: len(office.ask(joined)) == 0, 'both to be whole again')
    office.holds("SELECT count (*) FROM person WHERE merged_into IS NOT NULL AND removed IS NULL", [(0,)])


def twins(desk, office):
    """Tyrell and Tyrese are two, and nobody is asked again."""
    desk.key('alt+1')
    desk.open_person('tyrese mensah', 'Tyrese Mensah')
    desk.choose_in_menu('More about this record', 'Look whether they are held twice')
    desk.sees('Tyrell Mensah')
    desk.click(desk.button(has='Compare'))
    desk.sees('Which record goes on?')
    desk.sees('Twins stay two: are you sure?')
    desk.picture('s1-twins')
    desk.click(desk.button(has='Two people'))
    office.holds("SELECT verdict FROM likeness l JOIN person p ON p.id IN (l.person, l.other_person) WHERE p.full_name = 'Tyrell Mensah'",
                 [('DIFFERENT',)])
    desk.key('alt+1')
    desk.open_person('tyrell mensah', 'Tyrell Mensah')
    desk.choose_in_menu('More about this record', 'Look whether they are held twice')
    desk.sees('Nobody else looks like them.')


def not_sure(desk, office):
    """Asked while it is typed: said at once what follows, and the lead has a task."""
    enter(desk, 'Tirell Mensa', '08/06/2013', '')
    desk.sees('the same')
    desk.click(desk.button(has='Not sure, ask Ruth'))
    desk.sees('Ruth is asked, with both records side by side')
    desk.picture('s1-not-sure')
    desk.click(desk.button(has='New record'))
    desk.sees('Ruth is asked whether they are one')
    office.holds("SELECT s.name FROM task t JOIN staff s ON s.id = t.staff JOIN likeness l ON l.task = t.id WHERE t.done_on IS NULL "
                 "AND l.verdict = 'NOT_SURE' AND l.person = (SELECT id FROM person WHERE full_name = 'Tirell Mensa') AND t.words LIKE 'Same person as%'", [('Ruth Holbrook',)])


def lead(program, path, ref, pictures):
    """Ruth finds both side by side, and says that they are two."""
    desk = Desk(program, '--office', path, '--as', ref, pictures=pictures)
    office = Office(desk, path)
    desk.at_people()
    desk.key('F10')
    desk.go_down_to('Held twice?')
    desk.sees('Moyo Adeyemi asked')
    desk.picture('s1-lead')
    desk.click(desk.button(has='Compare Tirell Mensa'))
    desk.sees('Which record goes on?')
    desk.click(desk.button(has='Two people'))
    office.holds("SELECT count (*) FROM task t JOIN likeness l ON l.task = t.id WHERE t.words LIKE 'Same person as%' AND t.done_on IS NULL "
                 "AND l.person = (SELECT id FROM person WHERE full_name = 'Tirell Mensa')", [(0,)])
    desk.close()


def steps(program, pictures):
    path = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', path], check=True)
    (ref,), = Office(None, path).ask("SELECT ref FROM staff WHERE name = 'Moyo Adeyemi'")
    desk = Desk(program, '--office', path, '--as', ref, pictures=pictures)
    office = Office(desk, path)
    desk.at_people()
    referred_again(desk, office)
    desk.key('alt+1')
    come_again(desk, office)
    twins(desk, office)
    not_sure(desk, office)
    desk.close()
    (ruth,), = office.ask("SELECT ref FROM staff WHERE name = 'Ruth Holbrook'")
    lead(program, path, ruth, pictures)
    assert subprocess.run([program, '--check', path]).returncode == 0


if __name__ == '__main__':
    journey(steps)
