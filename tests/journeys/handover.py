"""A worker goes: whoever leads gives their caseload to another in one deed, with a note each; the note stands first with whoever goes on,
until they say that they read it. Taken back as one."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds

OF = "SELECT count(*) FROM episode e JOIN staff s ON s.id = e.worker WHERE s.name = '%s' AND e.closed_on IS NULL AND e.removed IS NULL"
READ = 'SELECT count(*) FROM handover WHERE read_on IS NOT NULL'
FROM, TO = 'Idris Kamara', 'Thuý Phạm'


def scroll_to(desk, words):
    """The button of the first such row, brought into sight by the wheel."""
    subprocess.run(['xdotool', 'mousemove', '950', '500'], check=True)

    def there():
        button = desk.button(has='Done', within=desk.find(role=ROLE.ROLE_LIST_ITEM, has=words))
        if button.queryComponent().getExtents(ROLE.WINDOW_COORDS).y < 700:
            return button
        subprocess.run(['xdotool', 'click', '--repeat', '4', '5'], check=True)
        return None
    return desk.wait(there, f'a row with {words}')


def read(program, pictures, office, ref):
    """Whoever goes on."""
    desk = Desk(program, '--office', office, '--as', ref, pictures=pictures)
    desk.sees('Handed over to you: Ring, do not write', patience=30)
    before = ask(office, READ)[0][0]
    done = scroll_to(desk, 'Handed over to you')
    desk.picture('handed-over')
    desk.click(done)
    holds(desk, office, READ, [(before + 1,)])
    desk.close()


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    refs = dict(ask(office, "SELECT name, ref FROM staff"))
    before, others = ask(office, OF % FROM)[0][0], ask(office, OF % TO)[0][0]
    desk = Desk(program, '--office', office, '--as', refs['Ruth Holbrook'], pictures=pictures)
    desk.at_day()
    desk.key('ctrl+t')
    desk.sees('For your decision')
    desk.click(desk.button(has='Hand over'))
    desk.choose_in_row('Caseload of', FROM)
    desk.choose_in_row('Goes on with', TO)
    notes = desk.all(role=ROLE.ROLE_TEXT, has='What must be known of')
    for note in notes:
        desk.put(note, 'Ring, do not write')
    desk.picture('handover')
    desk.click(desk.button(has='Hand over', within=desk.find(role=ROLE.ROLE_FRAME, name='Hand over a caseload')))
    holds(desk, office, OF % FROM, [(0,)])
    holds(desk, office, OF % TO, [(others + before,)])
    desk.alone()
    desk.key('ctrl+z')
    holds(desk, office, OF % FROM, [(before,)])
    desk.key('ctrl+shift+z')
    holds(desk, office, OF % FROM, [(0,)])
    desk.close()
    read(program, pictures, office, refs[TO])


if __name__ == '__main__':
    journey(steps)
