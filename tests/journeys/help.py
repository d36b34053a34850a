"""Help: F1 opens the topic of the page; words typed find another, Enter opens it, Alt+Left goes back; Escape lets go of the words, then of the window."""
import os
import subprocess

from desk import ROLE, Desk, journey


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    desk = Desk(program, '--office', office, '--as', 'S-000002-E', pictures=pictures)
    desk.at_day()
    desk.key('F1')
    desk.wait(lambda: len(desk.windows()) > 1, 'the window of help')
    desk.sees('The left side is time')
    desk.picture('help-today')
    desk.type('buddy who')
    desk.gone(role=ROLE.ROLE_LABEL, name='Reading a family')
    desk.key('Escape')
    desk.find(role=ROLE.ROLE_LABEL, name='Reading a family')
    desk.type('buddy who')
    desk.gone(role=ROLE.ROLE_LABEL, name='Reading a family')
    desk.key('Return')
    desk.sees('Plan a visit before somebody leaves')
    desk.picture('help-found')
    desk.key('alt+Left')
    desk.sees('The left side is time')
    desk.key('Escape')
    desk.wait(lambda: len(desk.windows()) == 1, 'help to go')
    desk.close()


if __name__ == '__main__':
    journey(steps)
