"""A letter through a real queue: the window's own print dialog, a scheduler of CUPS, a printer that speaks IPP. What arrived is the letter that was
approved, on both sides, under its reference alone, and nothing of it stays behind on the way."""
import os
import re
import subprocess
import sys

from desk import ROLE, Desk, journey
from printing import CHOSEN, READY, approve, count_pages, printed
from printqueue import NAME, Queue, missing
from records import ask

NEAR = 2 / 25.4 * 72  # 2 mm, as close as the window of an envelope asks


def read(document, *how):
    return subprocess.run(how, input=document, check=True, capture_output=True).stdout.decode()


def squeeze(words):
    return ' '.join(words.split())


def stand(document):
    """Where each word stands: page by page, in points."""
    return [tuple(map(float, place)) for place in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"', read(document, 'pdftotext', '-bbox', '-', '-'))]


def steps(program, pictures):
    queue = Queue()
    try:
        walk(program, pictures, queue)
    except BaseException:
        print(queue.log(), file=sys.stderr)
        raise
    finally:
        queue.close()


def walk(program, pictures, queue):
    office = os.path.join(os.environ['TMPDIR'], 'office.sos')
    os.environ['CUPS_SERVER'] = queue.where()
    subprocess.run([program, '--new-demo', office], check=True)
    (lead,), = ask(office, "SELECT ref FROM staff WHERE role = 'TEAM_LEAD' ORDER BY ref LIMIT 1")
    ref, person, name = ask(office, READY)[0]
    folder = os.path.join(os.environ['XDG_CONFIG_HOME'], 'sos')
    os.makedirs(folder)
    with open(os.path.join(folder, 'printing.ini'), 'w') as file:
        file.write(CHOSEN % NAME)

    desk = Desk(program, '--office', office, '--as', lead, pictures=pictures)
    desk.sees('Monday 23 November')
    approve(desk, office, ref, person, name)
    desk.key('alt+7')
    desk.sees('To print')
    desk.key('ctrl+shift+p')
    desk.click(desk.button(has='Print these'))
    desk.wait(lambda: len(desk.windows()) > 2, 'the print dialog')
    desk.focus()
    dialog = desk.find(ROLE.ROLE_DIALOG, name='Print')
    desk.click(desk.still(desk.find(ROLE.ROLE_LABEL, name=NAME, within=dialog)))
    button = desk.button(has='Print', within=dialog)
    desk.wait(lambda: desk.enabled(button), 'the printer to be ready')
    desk.picture('queued-dialog')
    desk.click(desk.still(button))
    asked, document = desk.wait(lambda: next(iter(queue.jobs()), None), 'the letter at the printer')
    desk.wait(lambda: printed(office, [ref]) == 1, 'the letter to be marked')

    # The pages that were approved, all of them, on both sides.
    (frozen,), = ask(office, 'SELECT p.pdf FROM letter_paper p JOIN letter l ON l.id = p.letter AND l.version = p.version WHERE l.ref = ?', ref)
    assert count_pages(document) == count_pages(frozen), (count_pages(document), count_pages(frozen))
    assert squeeze(read(document, 'pdftotext', '-', '-')) == squeeze(read(frozen, 'pdftotext', '-', '-')), 'other words arrived'
    moved = max(abs(a - b) for came, sent in zip(stand(document), stand(frozen), strict=True) for a, b in zip(came, sent))
    assert moved < NEAR, f'a word stands {moved} points from where it was approved'
    assert asked['IPP_SIDES'] == 'two-sided-long-edge', asked

    # Nothing beside the pages names anybody.
    assert asked['IPP_JOB_NAME'] == ref, asked
    parts = [part for part in name.split() if len(part) > 2]
    assert not any(part.lower() in value.lower() for part in parts for value in asked.values()), asked
    about = read(document, 'pdfinfo', '-')
    assert not any(part in about for part in parts), about
    assert not any(part in queue.log() for part in parts), 'the log of the scheduler names somebody'
    desk.wait(lambda: not queue.spooled(), 'the scheduler to let go of the pages')
    desk.key('Escape')
    desk.close()
    left = [file for file in os.listdir(os.environ['TMPDIR']) if 'gtkprint' in file or file.endswith('.pdf')]
    assert not left, left


if __name__ == '__main__':
    if lacking := missing():
        print('skipped: no real queue here; it needs ' + ', '.join(lacking))
        sys.exit(77)
    journey(steps)
