"""T-17: after a whole day at the window no word of a person is anywhere but in the office, its copy and the letters asked for."""
import os
import sqlite3
import subprocess

from desk import Desk, ROLE, journey
from leftovers import Canaries, Selections, Watch
from printer import NAME as PRINTER, Printer

LEAD = 'S-000002-E'
ZOE = 'P-000418-N'

# Words that are not searched for, put into the file before it is opened; names go in through the window.
GOALS = '(SELECT id FROM goal WHERE plan = :plan)'
WORDS = [
    ('address', 'person = :person', 'lines label reason'),
    ('contact_point', 'person = :person', 'note holder_name say_you_are'),
    ('relationship', 'person = :person', 'note'),
    ('alert', 'person = :person', 'words'),
    ('area_to_avoid', 'person = :person', 'label'),
    ('plan', 'id = :plan', 'strengths non_negotiables if_things_go_wrong next_meeting_words'),
    ('goal', 'id IN ' + GOALS, 'in_my_words why_it_matters success_looks_like'),
    ('action', 'goal IN ' + GOALS, 'words who_name'),
]


# Another program's recent file: not ours to add to, nor to take from.
RECENT = """<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0" xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
  <bookmark href="file:///home/somebody/recipe.txt" added="2026-11-20T10:00:00Z" modified="2026-11-20T10:00:00Z"
            visited="2026-11-20T10:00:00Z">
    <info><metadata owner="http://freedesktop.org"><mime:mime-type type="text/plain"/><bookmark:applications>
      <bookmark:application name="editor" exec="editor %u" modified="2026-11-20T10:00:00Z" count="1"/>
    </bookmark:applications></metadata></info>
  </bookmark>
</xbel>
"""


def plant(office, canaries, ref):
    """Their own words become canaries, and the last plan lacks nothing to be agreed."""
    database = sqlite3.connect(office)
    database.row_factory = sqlite3.Row
    whose = dict(database.execute('SELECT p.id AS person, max (l.id) AS plan FROM person p JOIN plan l ON l.person = p.id'
                                  ' WHERE p.ref = ?', (ref,)).fetchone())
    for table, rows, columns in WORDS:
        for row, in database.execute(f'SELECT id FROM {table} WHERE {rows}', whose).fetchall():
            for column in columns.split():
                database.execute(f'UPDATE {table} SET {column} = ? WHERE id = ?', (canaries.new(), row))
    database.execute("UPDATE action SET who = 'WORKER' WHERE id IN"
                     f' (SELECT max (id) FROM action WHERE goal IN {GOALS} GROUP BY goal)', whose)
    database.execute("UPDATE plan SET agreement = 'SIGNED', next_meeting_on = '2026-12-03', review_on = '2026-12-21'"
                     ' WHERE id = :plan', whose)
    database.commit()
    database.close()


def rewrite(desk, label, words):
    field = desk.find(ROLE.ROLE_TEXT, name=label)
    desk.put(field, words)
    desk.click(field)
    desk.key('Tab')  # leaving the field saves it


def steps(program, pictures):
    canaries, printer = Canaries(), Printer()
    office, copy, letter, second = (os.path.join(os.environ['TMPDIR'], name)
                                    for name in ('office.sos', 'copy.sos', 'letter.pdf', 'second.pdf'))
    name, known_as, phone = canaries.new(), canaries.new(), canaries.new()
    os.environ.update(CUPS_SERVER=printer.where(), GSETTINGS_BACKEND='keyfile', G_MESSAGES_DEBUG='all')
    subprocess.run([program, '--new-demo', office], check=True)
    plant(office, canaries, ZOE)
    recent = os.path.join(os.environ['XDG_DATA_HOME'], 'recently-used.xbel')
    with open(recent, 'w') as file:
        file.write(RECENT)
    assert subprocess.run([program, '--check', office], stdout=subprocess.DEVNULL).returncode == 0

    watch = Watch(canaries)
    desk = Desk(program, '--office', office, '--as', LEAD, pictures=pictures)
    watch.follow(desk.process)
    tour(desk, canaries, name, known_as, phone, letter, printer)
    desk.close()
    said = desk.said()

    # The commands say references alone.
    for call in (['--office', office, '--search', '-'], ['--check', office], ['--office', office, '--backup', copy],
                 ['--office', office, '--as', LEAD, '--paper', 'L1', '--for', ZOE, '--output', second]):
        answer = subprocess.run([program, *call], input=name + '\n', capture_output=True, text=True)
        assert answer.returncode == 0, (call[2:3], answer.returncode)
        said += answer.stdout + answer.stderr
    for line in said.splitlines():
        watch.note('log lines', 'what the program says', line)

    # The letters hold them, and the paper says whose only on its face.
    for path in (letter, second):
        words = subprocess.run(['pdftotext', path, '-'], check=True, capture_output=True).stdout
        assert canaries.are_in(words), 'the letter is about nobody'
        about = subprocess.run(['pdfinfo', path], check=True, capture_output=True).stdout
        watch.note('PDF headers', 'what a PDF says of itself', about)
    for title, request, _ in printer.jobs:
        watch.note('print jobs', 'the title of a print job', title)
        watch.note('print requests', 'what the print server is told', request)
    watch.grep([office, office + '-wal', office + '-shm', copy, letter, second])
    assert open(recent).read() == RECENT, 'the list of recent files was written to'
    assert not os.path.exists(os.path.join(os.environ['XDG_CACHE_HOME'], 'thumbnails')), 'there are thumbnails'
    assert len(printer.jobs) == 1 and watch.counts['titles'] > 2 and watch.counts['log lines'] > 10, watch.counts
    watch.report()


def tour(desk, canaries, name, known_as, phone, letter, printer):
    """Whatever a person does at the desk, once."""
    selections = Selections()

    # Somebody new, and somebody renamed; both found by their names.
    desk.at_people()
    desk.key('ctrl+n')
    for label, words in (('Name, as they write it', canaries.new()), ('Phone', phone), ('School', canaries.new()),
                         ('A parent’s name', canaries.new())):
        desk.put(desk.find(ROLE.ROLE_TEXT, name=label), words)
    desk.click(desk.button(has='New record'))
    desk.find(role=ROLE.ROLE_HEADING, has=canaries.stem.capitalize())
    desk.key('alt+1')
    desk.open_person(ZOE, 'Brennan')
    desk.key('alt+d')
    rewrite(desk, 'Full name', name)
    rewrite(desk, 'Known as', known_as)
    desk.find(role=ROLE.ROLE_HEADING, has=name)
    desk.key('alt+1')
    desk.open_person(name, name)

    # Every tab; the plan is agreed.
    for tab, words in (('o', 'Key people'), ('s', 'Phones and messages'), ('h', 'Known as'), ('d', 'Other names')):
        desk.key('alt+' + tab)
        desk.sees(words)
    desk.put(desk.find(ROLE.ROLE_TEXT, name='Said as'), canaries.new())  # and left, unsaved
    desk.key('alt+p')
    desk.click(desk.button(has='Agree'))
    desk.sees('Agreed')
    desk.picture('t17-agreed')

    # The letter: read, checked, approved; looked at in the print dialog, printed, saved.
    desk.click(desk.button('New letter…'))
    desk.click(desk.button(has='Draft it'))
    desk.click(desk.find(ROLE.ROLE_LABEL, name='made 23 Nov'))  # below an older one
    desk.click(desk.button('Read as text'))
    assert canaries.are_in(desk.read_letter())
    desk.click(desk.button('Check'))
    desk.click(desk.button('Approve'))
    desk.sees('To print')
    preview(desk)
    desk.sees('Nothing was printed')
    print_letter(desk, printer)
    desk.button('Given by hand…')
    desk.click(desk.button('More about this letter'))
    desk.sees('Save as PDF…')
    desk.key('Return')
    desk.save_as(letter)
    desk.wait(lambda: os.path.exists(letter), 'the letter as a file')
    desk.alone()

    # The reference leaves the clipboard again; what somebody else put beside it stays.
    desk.key('ctrl+shift+c')
    desk.wait(lambda: selections.read('CLIPBOARD') == ZOE, 'the reference in the clipboard')
    selections.take('PRIMARY')
    desk.wait(lambda: selections.read('CLIPBOARD') == '', 'the clipboard to be empty', 45)
    assert selections.is_taken('PRIMARY'), 'the copy of another program was taken away'

    # A name that was copied, a window of its own, then the lock: nothing is left to be pasted or seen.
    desk.key('ctrl+Return')
    desk.wait(lambda: len(desk.windows()) == 2, 'a window of its own')
    desk.key('alt+d')
    field = desk.find(ROLE.ROLE_TEXT, name='Known as')
    desk.click(field)
    desk.key('ctrl+a', 'ctrl+c')
    desk.wait(lambda: canaries.are_in(selections.read('CLIPBOARD')), 'the name in the clipboard')
    desk.key('ctrl+l')
    desk.sees('Continue as')
    desk.gone(has=canaries.stem.capitalize())
    assert not canaries.are_in(selections.read('CLIPBOARD') + selections.read('PRIMARY')), 'a name can be pasted from a locked desk'
    desk.picture('t17-locked')
    desk.key('Return')
    desk.sees(canaries.stem.capitalize())
    desk.key('ctrl+shift+h')
    desk.gone(has=canaries.stem.capitalize())
    desk.key('space')
    desk.sees(canaries.stem.capitalize())
    desk.key('ctrl+z')


def open_print_dialog(desk):
    desk.key('ctrl+p')
    desk.wait(lambda: len(desk.windows()) > 1, 'the print dialog')
    desk.focus()
    desk.sees(PRINTER)
    return desk.find(ROLE.ROLE_DIALOG, name='Print')


def preview(desk):
    """Asks GTK for its own preview, which would be a file."""
    desk.click(desk.still(desk.button(has='Preview', within=open_print_dialog(desk))))
    desk.alone()
    desk.wait(lambda: desk.enabled(desk.button('Print…')), 'the letter to be there again')


def print_letter(desk, printer):
    dialog = open_print_dialog(desk)
    desk.click(desk.still(desk.find(ROLE.ROLE_LABEL, name=PRINTER, within=dialog)))
    button = desk.button(has='Print', within=dialog)
    desk.wait(lambda: desk.enabled(button), 'the printer to be ready')
    desk.click(desk.still(button))
    desk.wait(lambda: printer.jobs, 'the letter at the printer')
    desk.alone()


if __name__ == '__main__':
    journey(steps)
