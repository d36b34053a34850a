"""T-18: a letter that is looked at leaves no file, whether the program ends in order or is killed at it.

With SOS_FULL=1 it is looked at 100 times, and 20 of them are killed."""
import os
import random
import subprocess
import time

from desk import Desk, journey
from leftovers import Canaries, Watch
from printer import Printer
from records import ask
from s8 import SAFE_POST
from t17 import LEAD, open_print_dialog, plant, preview, print_letter

LOOKS, KILLS = (80, 20) if os.environ.get('SOS_FULL') else (6, 2)


def open_letter(program, office, ref, name, watch, pictures):
    desk = Desk(program, '--office', office, '--as', LEAD, pictures=pictures)
    watch.follow(desk.process)
    desk.open_person(ref, name)
    desk.key('alt+e')
    return desk


def look_and_be_killed(desk):
    desk.button('Print…')
    desk.click(desk.still(desk.button(has='Preview', within=open_print_dialog(desk))))
    time.sleep(random.uniform(0, 0.2))  # somewhere on the way
    desk.process.kill()
    desk.process.wait()


def steps(program, pictures):
    canaries, printer = Canaries(), Printer()
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    os.environ['CUPS_SERVER'] = printer.where()
    subprocess.run([program, '--new-demo', office], check=True)
    (ref, name), = ask(office, SAFE_POST)
    plant(office, canaries, ref)
    watch = Watch(canaries)

    desk = open_letter(program, office, ref, name, watch, pictures)
    desk.click(desk.button('New letter…'))
    desk.click(desk.button(has='Draft it'))
    desk.sees('To check')
    desk.click(desk.button('Check'))
    desk.say_why_past()
    desk.click(desk.button('Approve'))
    desk.sees('To print')
    assert canaries.are_in(desk.read_letter())
    preview(desk)
    desk.sees('Nothing was printed')
    for _ in range(LOOKS - 1):
        preview(desk)
    desk.close()
    for _ in range(KILLS):
        look_and_be_killed(open_letter(program, office, ref, name, watch, pictures))

    # And the printer gets the page, under the number of the letter.
    desk = open_letter(program, office, ref, name, watch, pictures)
    desk.button('Print…')
    print_letter(desk, printer)
    desk.close()
    (title, request, document), = printer.jobs
    assert title.startswith('L-') and canaries.are_in(document), title
    (times,), = ask(office, "SELECT count(*) FROM audit WHERE verb = 'print'")
    assert times == 1, f'noted as printed {times} times, printed once'
    watch.note('print jobs', 'what the print server is told', request)
    # What was chosen is kept for the next time, and names no job.
    with open(os.path.join(os.environ['XDG_CONFIG_HOME'], 'sos', 'printing.ini')) as kept:
        choices = kept.read()
    assert 'printer=' in choices and title not in choices, choices
    watch.grep([office, office + '-wal', office + '-shm'])
    print(f'{LOOKS} looks in order, {KILLS} killed')
    watch.report()


if __name__ == '__main__':
    journey(steps)
