"""Letters to the parents of a group, begun together from the page of the run: who did not agree is not offered and it is said why, each letter is one
of its own and waits among the letters; one of them is read and approved there. One undo, and none was begun."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds
from x4 import open_run

DRAFTS = "SELECT count(*), count(DISTINCT person || '/' || reader) FROM letter WHERE kind = 'L2' AND state = 'DRAFT' AND made_on = '2026-11-23' AND removed IS NULL"


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'DSL'")
    (before, _), = ask(office, DRAFTS)
    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.at_people()
    open_run(desk, 'Northmere School')
    desk.key('ctrl+shift+l')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window that asks for whom')
    desk.focus()
    desk.sees('They have not agreed that we write to a parent.')
    boxes = [box for box in desk.all(role=(ROLE.ROLE_CHECK_BOX, ROLE.ROLE_RADIO_BUTTON)) if ': to ' in box.name and box.getState().contains(ROLE.STATE_CHECKED)]
    assert boxes
    desk.picture('parents-for-whom')
    desk.key('alt+d')
    desk.alone()
    holds(desk, office, DRAFTS, [(before + len(boxes), before + len(boxes))])
    desk.button(has='Print many')  # among the letters, where they wait; the message goes by itself after a while, seen or not
    desk.picture('parents-letters')
    desk.key('ctrl+z')
    holds(desk, office, DRAFTS, [(before, before)])
    desk.close()


if __name__ == '__main__':
    journey(steps)
