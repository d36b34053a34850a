"""An episode ends by its window alone: whoever works with them prepares it, with what is booked; the lead reads it and signs, sends it back, or it
goes on. It is taken up again, moves to another service, ends as planned, is followed up. Somebody dies: all stops at once, and comes back as one."""
import os
import subprocess

from desk import ROLE, Desk, journey
from records import ask, holds
from s7 import show

STAGE = 'SELECT stage FROM episode WHERE id = %d'
TASKS = "SELECT count(*) FROM task WHERE kind = '%s' AND done_on IS NULL AND removed IS NULL AND person = %d"
TO_COME = ("SELECT (SELECT count(*) FROM appointment WHERE person = {0} AND state = 'PLANNED' AND starts_at > 1795442520)"
           " + (SELECT count(*) FROM visit_plan WHERE person = {0} AND state = 'PLANNED' AND starts_at > 1795442520)")


def whose(office, name, service='SOS'):
    """Person and open episode."""
    return ask(office, 'SELECT p.id, e.id FROM person p JOIN episode e ON e.person = p.id WHERE p.full_name = ? AND e.service = ? AND e.closed_on IS NULL',
               name, service)[0]


def row(desk, label):
    """The row of that label, in the window that asks, down to its foot: the last ones come no higher."""
    labels = desk.wait(lambda: list(desk.all(role=ROLE.ROLE_LABEL, name=label)), f'the row {label}')
    return show(desk, labels[-1], 70, 635, 240)


def write(desk, label, words):
    across, down = desk._middle(row(desk, label))
    subprocess.run(['xdotool', 'mousemove', str(across), str(down + 15), 'click', '1'], check=True)
    desk.type(words)


class At:
    """Somebody sits at the desk."""

    def __init__(self, program, pictures, office, refs, name):
        self.arguments, self.pictures = (program, '--office', office, '--as', refs[name]), pictures

    def __enter__(self):
        self.desk = Desk(*self.arguments, pictures=self.pictures)
        self.desk.at_people()
        return self.desk

    def __exit__(self, kind, *_):
        if kind is None:
            self.desk.close()


def press(desk, words, within=None):
    desk.click(desk.still(desk.button(has=words, within=within)))


def move_on(desk, item):
    press(desk, 'Move on…')
    desk.reach(desk.still(desk.button(has=item)), item, 'Tab')


def in_dialog(desk, title):
    """The window of that title has come, and has the keys."""
    frame = desk.find(role=ROLE.ROLE_FRAME, name=title)
    desk.wait(lambda: len(desk.windows()) > 1, 'the window of its own')
    desk.focus()
    return frame


def choose(desk, title, words):
    row(desk, title)
    desk.choose_in_row(title, words)


def tick(desk, words):
    desk.click(row(desk, words))


def finish(desk, words, title):
    press(desk, words, within=desk.find(role=ROLE.ROLE_FRAME, name=title))
    desk.alone()


def end_early(desk, reason, words):
    move_on(desk, 'End early…')
    in_dialog(desk, 'End early')
    choose(desk, 'Reason', reason)
    write(desk, 'Reason in words', words)
    write(desk, 'What comes next for them', 'Their uncle knows where we are')
    choose(desk, 'Closing letter', 'No letter')


def early(program, pictures, office, refs):
    person, episode = whose(office, 'Sukarno')
    stage, booked = ask(office, STAGE % episode), ask(office, TO_COME.format(person))
    with At(program, pictures, office, refs, 'Moyo Adeyemi') as desk:
        desk.open_person('sukarno', 'Sukarno')
        end_early(desk, 'Did not want support', 'x')
        desk.sees('is still booked. Say whether it is called off')
        desk.picture('ending-early')
        finish(desk, 'Keep', 'End early')
        holds(desk, office, TASKS % ('CLOSE_SIGN', person), [(1,)])
        desk.sees('the reason with a few words')
        press(desk, 'Prepare the ending…')
        in_dialog(desk, 'End early')
        write(desk, 'Reason in words', 'They told us so twice, on the phone. ')
        tick(desk, 'Safeguarding checked before the end')
        choose(desk, 'What is booked with them', 'Call it off')
        finish(desk, 'Keep', 'End early')
        desk.sees('The lead has not signed the ending yet')
        desk.gone(has='Sign the ending…')
        holds(desk, office, STAGE % episode, stage)
    with At(program, pictures, office, refs, 'Ruth Holbrook') as desk:
        desk.open_person('sukarno', 'Sukarno')
        press(desk, 'Sign the ending…')
        in_dialog(desk, 'Sign the ending')
        desk.sees('They told us so twice')
        desk.sees('is called off')
        desk.picture('ending-signed')
        choose(desk, 'Decision', 'Send it back')
        write(desk, 'What is lacking, where it goes back', 'Ring the mother first')
        finish(desk, 'Write down', 'Sign the ending')
        holds(desk, office, TASKS % ('CLOSE_BACK', person), [(1,)])
        desk.key('ctrl+z')
        holds(desk, office, TASKS % ('CLOSE_SIGN', person), [(1,)])
        press(desk, 'Sign the ending…')
        in_dialog(desk, 'Sign the ending')
        finish(desk, 'Write down', 'Sign the ending')
        holds(desk, office, STAGE % episode, [('CLOSED_EARLY',)])
        holds(desk, office, TO_COME.format(person), [(0,)])
        desk.key('ctrl+z')
        holds(desk, office, STAGE % episode, stage)
        holds(desk, office, TO_COME.format(person), booked)
        desk.key('ctrl+shift+z')
        holds(desk, office, STAGE % episode, [('CLOSED_EARLY',)])
        press(desk, 'Reopen…')
        in_dialog(desk, 'Reopen')
        desk.type('They rang and want to come again')
        desk.key('Return')
        desk.alone()
        holds(desk, office, f'SELECT count(*) FROM episode WHERE follows = {episode}', [(1,)])
        desk.picture('ending-reopened')


def goes_on(program, pictures, office, refs):
    """What was prepared is taken away again; and to another service."""
    person, episode = whose(office, 'D’Angelo Okonkwo')
    with At(program, pictures, office, refs, 'Moyo Adeyemi') as desk:
        desk.open_person('okonkwo', 'D’Angelo Okonkwo')
        press(desk, 'Move on…')
        desk.sees('comes first.')
        desk.picture('move-on')
        desk.key('Escape')
        desk.gone(has='They have died…')
        end_early(desk, 'Moved away', 'They moved to Leeds')
        finish(desk, 'Keep', 'End early')
        holds(desk, office, TASKS % ('CLOSE_SIGN', person), [(1,)])
        press(desk, 'It goes on')
        holds(desk, office, TASKS % ('CLOSE_SIGN', person), [(0,)])
        move_on(desk, 'To another service…')
        in_dialog(desk, 'To another service')
        desk.choose_in_row('Service', 'Hospital')
        write(desk, 'Why', 'They are on a ward and want it')
        finish(desk, 'Move', 'To another service')
        holds(desk, office, STAGE % episode, [('TRANSFERRED',)])
        desk.key('ctrl+z')
        holds(desk, office, STAGE % episode, [('ACTIVE',)])


def death(program, pictures, office, refs):
    person, episode = whose(office, 'Zoë O’Neill-Brennan')
    booked = ask(office, TO_COME.format(person))
    with At(program, pictures, office, refs, 'Moyo Adeyemi') as desk:
        desk.open_person('oneill', 'Zoë')
        move_on(desk, 'They have died…')
        in_dialog(desk, 'They have died')
        desk.sees('The safeguarding lead is told')
        desk.type('22/11/2026')
        write(desk, 'Who told us, and how', 'Her mother rang this morning')
        desk.picture('they-have-died')
        finish(desk, 'Write it down', 'They have died')
        holds(desk, office, TASKS % ('DEATH', person), [(1,)])
        holds(desk, office, TASKS % ('CLOSE_SIGN', person), ask(office, f'SELECT count(*) FROM episode WHERE person = {person} AND closed_on IS NULL'))
        holds(desk, office, TO_COME.format(person), [(0,)])
        holds(desk, office, STAGE % episode, [('ACTIVE',)])
        desk.picture('died')
        desk.key('ctrl+z')
        holds(desk, office, TASKS % ('DEATH', person), [(0,)])
        holds(desk, office, TO_COME.format(person), booked)


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    refs = dict(ask(office, 'SELECT name, ref FROM staff'))
    early(program, pictures, office, refs)
    goes_on(program, pictures, office, refs)
    death(program, pictures, office, refs)


if __name__ == '__main__':
    journey(steps)
