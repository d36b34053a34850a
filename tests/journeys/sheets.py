"""Papers about one person, each from its place in the window: looked at, saved as a file under a reference alone, and noted. What goes into a
pocket says neither whose it is nor who gave it."""
import os
import subprocess
import time

from desk import ROLE, Desk, journey, text_of
from records import ask

WHO = "(SELECT id FROM person WHERE ref LIKE 'P-000640-%')"


def read_sheet(desk):
    desk.click(desk.still(desk.button(has='Read as text')))
    return text_of(desk.find(role=ROLE.ROLE_TEXT, name='The words of the paper'))


def save(desk, path):
    """The file dialog may still be reading its folder, and lose keys: typed again until the file is there."""
    def answered():
        if len(desk.windows()) > 2:
            desk.focus()
            desk.key('ctrl+a')
            desk.type(path)
            desk.key('Return')
        end = time.monotonic() + 3
        while not os.path.exists(path) and time.monotonic() < end:
            time.sleep(0.1)
        return os.path.exists(path)
    desk.click(desk.still(desk.button(has='Save as PDF')))
    desk.wait(lambda: len(desk.windows()) > 2, 'the file dialog')
    desk.wait(answered, path, 40)


def steps(program, pictures):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    subprocess.run([program, '--new-demo', office], check=True)
    (worker,), = ask(office, f"SELECT ref FROM staff WHERE id = (SELECT worker FROM episode WHERE person = {WHO} AND service = 'TTG')")
    desk = Desk(program, '--office', office, '--as', worker, pictures=pictures)

    # Ctrl+P at the overview: the front sheet, and what is kept off it.
    desk.open_person('P-000640', 'Wójcik')
    desk.sees('Ready for release')
    desk.key('ctrl+p')
    desk.sees('Kept off the paper')
    desk.sees('They are on no sheet')
    desk.picture('sheets-front')
    text = read_sheet(desk)
    assert 'Who works with them' in text and 'Through the Gates' in text, text
    path = os.path.join(os.environ['TMPDIR'], 'out.pdf')
    save(desk, path)
    desk.sees('noted in their history')
    about = subprocess.run(['pdfinfo', path], capture_output=True, text=True).stdout
    assert 'Title:           P-000640-' in about and 'jcik' not in about, about
    desk.wait(lambda: ask(office, f"SELECT count(*) FROM audit WHERE verb = 'export' AND person = {WHO}") == [(1,)], 'the line in the history')
    desk.alone()

    # The card for the day they come out, from the window of the service.
    desk.click(desk.still(desk.button(has='All…')))
    desk.click(desk.still(desk.button(has='Card for their pocket')))
    desk.sees('Kept off the paper')
    desk.picture('sheets-card')
    card = read_sheet(desk)
    assert 'Found this?' in card, card
    for word in 'jcik', 'rison', 'robation', 'SOS', 'elease':
        assert word not in card, card
    desk.key('Escape')
    desk.focus()
    desk.key('Escape')
    desk.alone()

    # From the menu of the record: where there is no safety plan, a sentence says what to do.
    desk.choose_in_menu('More about this record', 'Safety plan to keep…')
    desk.picture('sheets-safety')
    desk.key('Escape')
    desk.alone()
    desk.close()


if __name__ == '__main__':
    journey(steps)
