"""Many letters to a printer: each a job of its own under its reference, both sides and the tray as they were chosen the last time, and after a jam from
the page that came out last."""
import os
import subprocess

from desk import ROLE, Desk, journey
from printer import NAME, Printer
from records import ask
from t17 import open_print_dialog

# Letters that only wait to be approved by the first lead.
READY = """
SELECT l.ref, p.ref, p.full_name FROM letter l JOIN person p ON p.id = l.person JOIN plan n ON n.id = l.plan AND n.state = 'AGREED'
WHERE l.state = 'CHECK' AND l.kind = 'L1' AND n.next_meeting_on IS NOT NULL
  AND COALESCE (p.letter_language, 'en') = 'en' AND p.status = 'ACTIVE' AND p.deceased_on IS NULL
  AND NOT EXISTS (SELECT 1 FROM letter o WHERE o.person = p.id AND o.id <> l.id)
  AND NOT EXISTS (SELECT 1 FROM plan d WHERE d.person = p.id AND d.state = 'DRAFT')
  AND EXISTS (SELECT 1 FROM person_list i WHERE i.person = p.id
              AND i.team = (SELECT team FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1))
ORDER BY l.made_on, l.id LIMIT 3"""

# As the dialog left it after somebody chose both sides and the second tray.
CHOSEN = """[Print Settings]
printer=%s
duplex=horizontal
cups-Duplex=DuplexNoTumble
default-source=lower
cups-InputSlot=Lower
"""


def approve(desk, office, ref, person, name):
    desk.key('alt+1')
    desk.open_person(person, name)
    desk.key('alt+e')
    desk.sees(f'{ref} · made')
    desk.say_why_past()
    desk.click(desk.still(desk.button('Approve')))
    desk.wait(lambda: ask(office, 'SELECT state FROM letter WHERE ref = ?', ref) == [('APPROVED',)], f'{ref} to be approved')


def answer(desk, printer, n):
    """Prints the one that is asked about; @n are at the printer then."""
    desk.wait(lambda: len(desk.windows()) > 2, 'the print dialog')
    desk.focus()
    dialog = desk.find(ROLE.ROLE_DIALOG, name='Print')
    desk.click(desk.still(desk.find(ROLE.ROLE_LABEL, name=NAME, within=dialog)))
    button = desk.button(has='Print', within=dialog)
    desk.wait(lambda: desk.enabled(button), 'the printer to be ready')
    desk.click(desk.still(button))
    desk.wait(lambda: len(printer.jobs) == n, f'{n} letters at the printer')
    desk.wait(lambda: len(desk.windows()) == 2 or n not in (3, 5), 'the dialog to go')


def printed(office, letters):
    return sum(ask(office, 'SELECT state FROM letter WHERE ref = ?', ref) == [('PRINTED',)] for ref in letters)


def count_pages(document):
    about = subprocess.run(['pdfinfo', '-'], input=document, check=True, capture_output=True).stdout.decode()
    return int(next(line for line in about.splitlines() if line.startswith('Pages:')).split()[1])


def steps(program, pictures):
    printer = Printer()
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    os.environ['CUPS_SERVER'] = printer.where()
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1")
    ready = ask(office, READY)
    letters = [ref for ref, _, _ in ready]
    assert len(letters) == 3, letters
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'sos')
    os.makedirs(folder)
    with open(os.path.join(folder, 'printing.ini'), 'w') as file:
        file.write(CHOSEN % NAME)

    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.sees('Monday 23 November')
    for ref, person, name in ready:
        approve(desk, office, ref, person, name)
    desk.key('alt+7')
    desk.sees('To print')

    # A dialog for each, with what was chosen before.
    desk.key('ctrl+shift+p')
    desk.click(desk.button(has='Print these'))
    for n in range(1, 4):
        answer(desk, printer, n)
    desk.wait(lambda: printed(office, letters) == 3, 'three letters to be marked')
    desk.picture('printing-three')
    assert [title for title, _, _ in printer.jobs] == letters, [title for title, _, _ in printer.jobs]
    for title, request, document in printer.jobs:
        words = subprocess.run(['pdftotext', '-', '-'], input=document, check=True, capture_output=True).stdout.decode()
        (name,), = ask(office, 'SELECT COALESCE (p.known_as, p.full_name) FROM letter l JOIN person p ON p.id = l.person WHERE l.ref = ?', title)
        assert name.split()[0] in words, (title, name)
        assert b'two-sided-long-edge' in request or b'DuplexNoTumble' in request, request
        assert b'Lower' in request, request
        assert name.encode() not in request, 'the printer is told a name'

    # It stuck in the second, after its first page: the rest of it comes again, and the third, and not the first.
    pages = [count_pages(document) for _, _, document in printer.jobs]
    assert pages[1] > 1, pages
    desk.focus()
    down = desk.find(role=ROLE.ROLE_COMBO_BOX, name='The letter it stuck in')
    desk.click(down)
    item = desk.wait(lambda: next((item for item in desk.all(role=ROLE.ROLE_LIST_ITEM, within=down) if not desk.absent(has=letters[1], within=item)), None),
                     'the letter it stuck in')
    desk.reach(item, letters[1])
    spin = desk.find(role=ROLE.ROLE_SPIN_BUTTON, name='Pages of it that came out')
    spin.queryValue().currentValue = 1
    desk.click(desk.button(has='Print again from there'))
    desk.wait(lambda: ask(office, 'SELECT state FROM letter WHERE ref = ?', letters[1]) == [('APPROVED',)], 'the second to be put back')
    assert ask(office, 'SELECT state FROM letter WHERE ref = ?', letters[0]) == [('PRINTED',)]
    desk.click(desk.button(has='Go on'))
    for n in (4, 5):
        answer(desk, printer, n)
    desk.wait(lambda: printed(office, letters) == 3, 'three letters to be marked again')
    again = [(title, count_pages(document)) for title, _, document in printer.jobs[3:]]
    assert again == [(letters[1], pages[1] - 1), (letters[2], pages[2])], (again, pages)
    desk.key('Escape')
    desk.alone()
    desk.close()

    # Kept for the next time, and names no letter and nobody.
    with open(os.path.join(folder, 'printing.ini')) as file:
        kept = file.read()
    assert f'printer={NAME}' in kept and 'DuplexNoTumble' in kept and 'Lower' in kept, kept
    assert not any(ref in kept for ref in letters), kept
    left = [name for name in os.listdir(os.environ['TMPDIR']) if 'gtkprint' in name or name.endswith('.pdf')]
    assert not left, left


if __name__ == '__main__':
    journey(steps)
