"""Papers about one person, each from its place in the window: looked at, saved as a file under a reference alone, and noted. What goes into a
pocket says neither whose it is nor who gave it."""
import os
import subprocess

from desk import ROLE, Desk, journey, text_of
from s7 import ask

WHO = "(SELECT id FROM person WHERE ref LIKE 'P-000640-%')"


def read_sheet(desk):
    desk.click(desk.still(desk.button(has='Read as text')))
    return text_of(desk.find(role=ROLE.ROLE_TEXT, name='The words of the paper'))


def save(desk, path):
    desk.click(desk.still(desk.button(has='Save as PDF')))
    desk.wait(lambda: len(desk.windows()) > 2, 'the file dialog')
    desk.focus()
    desk.key('ctrl+a')
    desk.type(path)
    desk.key('Return')
    desk.wait(lambda: os.path.exists(path), path)


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
