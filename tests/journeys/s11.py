"""S11: somebody is moved out of London for their safety. What follows is shown first: the place takes no post and is seen by few, the borough is
withheld, they leave the map; a list says what is to hand over. Taken back whole, and done again."""
import os
import subprocess

from desk import Desk, journey
from records import ask, holds
from s7 import choose, write

WHO = "(SELECT id FROM person WHERE full_name LIKE 'Ermal %')"
BOROUGH = f'SELECT home_borough FROM person WHERE id = {WHO}'
ON_MAP = f"SELECT borough FROM map_person WHERE person = {WHO}"


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (worker,), = ask(office, f"SELECT s.ref FROM staff s JOIN episode e ON e.worker = s.id WHERE e.person = {WHO} AND e.closed_on IS NULL")
    (name,), = ask(office, f'SELECT full_name FROM person WHERE id = {WHO}')
    before = ask(office, BOROUGH)
    desk = Desk(program, '--office', office, '--as', worker, pictures=pictures)
    desk.open_person('ermal', name)
    desk.click(desk.still(desk.button(has='All…')))
    desk.click(desk.still(desk.button(has='Moved for safety…')))
    desk.sees('How far it is')
    choose(desk, 'How far', 'Moved')
    desk.sees('they are on no map')
    desk.sees('New council and GP told')
    desk.click(desk.still(desk.button(has='_Write down')))
    desk.sees('Say where they are now')
    write(desk, 'Street and town', '1 Quiet Row, Maidstone')
    desk.picture('s11-moved')
    desk.click(desk.still(desk.button(has='_Write down')))
    desk.gone(has='How far it is')
    holds(desk, office, BOROUGH, [('WITHHELD',)])
    holds(desk, office, f"SELECT posting_rule, borough FROM address WHERE person = {WHO} AND lines LIKE '1 Quiet Row%' AND removed IS NULL", [('DO_NOT_POST', 'WITHHELD')])
    holds(desk, office, f"SELECT count(*) FROM episode_check c JOIN episode e ON e.id = c.episode WHERE e.person = {WHO} AND c.item LIKE 'MOVE_%' AND c.removed IS NULL",
          [(7,)])
    holds(desk, office, f"SELECT count(*) FROM task WHERE person = {WHO} AND kind IN ('MOVED', 'SOS_CHECK_IN') AND done_on IS NULL AND removed IS NULL", [(2,)])
    desk.focus()
    desk.sees('Memorandum signed')
    desk.picture('s11-to-hand-over')
    desk.key('Escape')
    desk.alone()
    desk.sees('Moved for safety')
    desk.picture('s11-overview')
    desk.key('ctrl+z')
    holds(desk, office, BOROUGH, before)
    desk.key('ctrl+shift+z')
    holds(desk, office, BOROUGH, [('WITHHELD',)])
    desk.close()


if __name__ == '__main__':
    journey(steps)
